package org.outagraph.web.pages;

/// A link to a claim, with words that tell who claims what.
public record ClaimLink(String words, String href) {}
