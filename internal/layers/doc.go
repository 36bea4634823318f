// Package layers decides what a site is made from: which files there are, which of
// them are pages, and which layer wins.
//
// # Layers
//
// A site has at least one layer, the guide. On top may lie the folder of a nation or a
// region, and on top of that the council's own folder. Each layer may hold
//
//	content/<lang>/…      pages in Markdown, and the pictures and PDFs beside them
//	content/sources.toml  the documents that pages rest on
//	layouts/…             templates; the guide's i18n and drawings are here too
//	static/…              files that are published as they are
//	i18n/<lang>.toml      texts of the interface
//
// A file at the same path replaces that of the layer below, and a file at a new path is
// added. Texts and documents are merged one by one. Paths are compared in the Unicode
// form NFC, so that a name typed on a Mac is the same name.
//
// # Pages
//
// A page is a file below content/<lang>/ whose name ends in .md. Its address is its path
// in lower case without the ending: x.md and x/index.md are one page, and a section's
// own page is x/_index.md. The front matter (package frontmatter) decides the rest:
//
//   - drop = true removes the page of the layers below, and with an _index.md the whole
//     section. The page itself is not published. Some pages cannot be dropped: [Required].
//   - draft = true, a day of publish still to come or a day of expire that has come leave
//     the page out; then the page of the layer below is published. Such pages are in
//     [Stack.Held]. A preview shows drafts, and pages that wait.
//   - A page that replaces one of the guide's has that page's layout, and its place (weight,
//     home) if it gives none itself.
//
// # What is passed over, and what is reported
//
// Two kinds of file are ignored in every folder, and never published: the copies that programs
// keep while they work (page.md~, page.md.bak, #page.md#, ~$page.docx), and what systems
// leave (.DS_Store, Thumbs.db). No person wrote them, and a program makes them again.
//
// A second copy that a person, a browser or a shared folder made (Copy of page.md, page (1).md)
// would be a page of its own, with old facts in it: beside its original it is a fault, and so
// is a copy of a file of texts. A copied picture or document may be intended: a warning.
//
// Everything else in an editor's folder is read or reported. A name in the wrong case, a
// page in the wrong place, a file of a kind that no page can be made of, two pages with
// one address: each is a finding that says what to do. So is a hidden file (.page.md) that
// no program keeps for itself. What is in static is published; Markdown there is a fault,
// because its author takes it for a page. A link on the disk is a fault; it is never
// followed.
//
// # Languages
//
// The profile lists the languages of a site. English is always one of them. It is the
// main language: its pages are at the root of the site, the checks read them, and every
// other language must have all of its pages and texts, below <lang>/. The order of the
// list is the order in which a page offers the languages. A folder or a file of texts
// for a language that is not listed is a fault in an editor's layer; in the guide it is
// passed over, because other councils may offer it.
package layers
