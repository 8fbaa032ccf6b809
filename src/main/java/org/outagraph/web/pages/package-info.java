/// The HTML pages: things of the model in, text out, through templates that escape.
@NullMarked
package org.outagraph.web.pages;

import org.jspecify.annotations.NullMarked;
