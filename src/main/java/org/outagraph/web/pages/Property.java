package org.outagraph.web.pages;

import java.util.List;

/// A name and its values, as one line of a page.
public record Property(String name, List<Shown> values) {}
