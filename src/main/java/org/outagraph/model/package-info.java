/// What we talk about, such as outages, claims and articles, in plain Java without any library.
@NullMarked
package org.outagraph.model;

import org.jspecify.annotations.NullMarked;
