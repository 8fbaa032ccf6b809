/// The append-only list of numbered, durable changes that every other store is a view of.
///
/// # The file format
///
/// A journal is a folder with segment files `000000000001.rdfp`, named after the number of their
/// first entry. A segment begins with no header; it is entry after entry, and as a whole a document
/// in [RDF Patch](https://afs.github.io/rdf-delta/rdf-patch.html) that any reader of that format
/// can apply, for the lines that frame an entry are comments there:
///
/// ```
/// #entry 12 374 9f8e7d6c
/// H id <urn:uuid:6c1d…> .
/// H prev <urn:uuid:55b0…> .
/// H number 12 .
/// H recordedAt "2026-03-01T10:15:30Z" .
/// H who "curator" .
/// H why "The regulator's report of 2026-02-27" .
/// H request "8d1f…" .
/// H adds 1 .
/// H deletes 0 .
/// H came "outages:x" .
/// TX .
/// A <https://w3id.org/outagraph/outages/x> <http://www.w3.org/2000/01/rdf-schema#label> "X"@en .
/// TC .
/// #kept 12
/// ```
///
/// - `#entry NUMBER LENGTH CHECKSUM` announces how many bytes follow up to and including `TC .` and
///   its line end; the checksum is the CRC-32C, in hexadecimal, of `NUMBER LENGTH` and a line end,
///   and those bytes. All text is UTF-8, every line ends with one line feed.
/// - `H id` is computed from everything before it in the journal and the entry itself, `H prev` is
///   the id of the entry before; so a segment that is missing or belongs elsewhere is noticed. `H
///   request` is there only if whoever asked gave the request a name.
/// - `H adds` and `H deletes` count the lines of both transactions; `H came`, `H changed` and `H
///   went` list the things that may look different with the entry, where there are any.
/// - `#kept NUMBER` is written after the entry has been forced to the disk. An entry that ends the
///   last file and has no such line may have been torn while it was written: if it is not whole, it
///   was never acknowledged, and is cut off when the journal is opened. Anything else that does not
///   read as described is damage, and stops the opening with the file's name and the offset.
///
/// What was cut off stands in `cut-NUMBER.rdfp`; the file `lock` is locked by the one process that
/// may write.
@NullMarked
package org.outagraph.journal;

import org.jspecify.annotations.NullMarked;
