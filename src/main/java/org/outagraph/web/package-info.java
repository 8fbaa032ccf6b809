/// The HTTP server: routes, content negotiation, problem documents and pages.
@NullMarked
package org.outagraph.web;

import org.jspecify.annotations.NullMarked;
