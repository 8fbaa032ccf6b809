/// Describes the HTTP interface as an OpenAPI document, put together from files.
@NullMarked
package org.outagraph.web.openapi;

import org.jspecify.annotations.NullMarked;
