package org.outagraph.graph.sparql;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// Values as RDF terms.
final class Terms {
  private Terms() {}

  static Node term(Value value) {
    return switch (value) {
      case Value.Thing(var reference) -> NodeFactory.createURI(reference.iri());
      case Value.Words(Text(var words, var language)) ->
          language.isEmpty()
              ? NodeFactory.createLiteralString(words)
              : NodeFactory.createLiteralLang(words, language);
      case Value.Amount(var number) ->
          number.scale() <= 0
              ? typed(number.toBigInteger().toString(), XSDDatatype.XSDinteger.getURI())
              : typed(number.toPlainString(), XSDDatatype.XSDdecimal.getURI());
      case Value.Span(var low, var high) ->
          typed(low.toPlainString() + "/" + high.toPlainString(), Vocabulary.SPAN_DATATYPE);
      case Value.When(PartialDate date) ->
          typed(date.lexical(), XSDDatatype.XSD + "#" + date.precision().datatype());
      case Value.Truth(var truth) ->
          typed(Boolean.toString(truth), XSDDatatype.XSDboolean.getURI());
      case Value.Address(var url) -> typed(url, XSDDatatype.XSDanyURI.getURI());
    };
  }

  private static Node typed(String lexical, String datatype) {
    return NodeFactory.createLiteralDT(
        lexical, TypeMapper.getInstance().getSafeTypeByName(datatype));
  }
}
