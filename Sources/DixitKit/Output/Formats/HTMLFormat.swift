import Text

/// A page to read: each document with what is said in it marked, and who says how much.
///
/// It needs nothing from outside and no script. Kinds differ in colour and in their line; each marked
/// stretch has a number that leads to the list of attributions and from there back. The list of documents
/// stands behind them, since it is known last; a link at the top leads there.
///
/// - Source: HTML, html.spec.whatwg.org; contrasts by WCAG 2.2, 1.4.3 and 1.4.11.
public struct HTMLFormat: DocumentFormat {
  /// The format.
  public init() {}

  /// The page's head and what explains its marks.
  public var opening: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Who said what</title>
    <style>
    \(HTMLStyle.sheet)</style>
    </head>
    <body>
    <header>
    <h1>Who said what</h1>
    <p class="legend">What is said: <span class="said direct">direct</span>, \
    <span class="said mixed">mixed</span>, <span class="said indirect">indirect</span>; its \
    <span class="source">source</span> and what <span class="cue">reports</span> it.</p>
    <p class="skip"><a href="#contents">To the list of documents</a></p>
    </header>
    <main>

    """
  }

  /// The list of documents.
  public func closing(_ contents: [String]) -> String {
    let items = contents.map { "<li>\($0)</li>\n" }.joined()
    return """
      </main>
      <nav id="contents" aria-labelledby="contents-title" tabindex="-1">
      <h2 id="contents-title">Documents</h2>
      \(items.isEmpty ? "<p>None.</p>\n" : "<ol>\n\(items)</ol>\n")</nav>
      </body>
      </html>

      """
  }

  /// The document.
  public func render(_ document: RecordedDocument) -> RenderedDocument {
    let record = document.record
    let mark = RenderedDocument.numberMark
    let title = (record.title ?? record.id).escaped(as: .html)
    let name = record.title == nil ? nil : record.id.escaped(as: .html)
    let about = [name, record.date?.escaped(as: .html)].compactMap { $0 }.joined(separator: " · ")
    let text = """
      <article id="\(mark)" aria-labelledby="\(mark)-title">
      <h2 id="\(mark)-title" dir="auto">\(title)</h2>
      \(about.isEmpty ? "" : "<p class=\"about\" dir=\"auto\">\(about)</p>\n")\
      <div class="text">
      \(HTMLBody(document).text)</div>
      \(HTMLLists(document).text)</article>

      """
    let count = record.attributions.count
    let entry = "<a href=\"#\(mark)\" dir=\"auto\">\(title)</a> (\(count) said)"
    return RenderedDocument(id: record.id, numbered: text, entry: entry)
  }
}
