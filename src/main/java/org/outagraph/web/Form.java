package org.outagraph.web;

import org.outagraph.graph.sparql.ResultForm;

/// A form of answers under the media type that the caller knows it by.
record Form(ResultForm form, String mediaType) {}
