package org.outagraph.ingest.desk;

import java.util.Optional;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.Id;

/// Finds the earlier text that one repeats. Safe for use by several threads.
public interface Copies {
  /// One that finds none.
  Copies NONE =
      new Copies() {
        @Override
        public Optional<CopyLink> of(CleanText text) {
          return Optional.empty();
        }

        @Override
        public void add(Id article, CleanText text) {}
      };

  /// The earlier article whose text this is, if there is one.
  Optional<CopyLink> of(CleanText text);

  /// Remembers a text that came in.
  void add(Id article, CleanText text);
}
