using System.Text;
using System.Xml;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Exchange.Imports;

/// <summary>
/// Reads the XML of one file as a stream, in time that grows with its length, and stops at its limits: before anything that recurses
/// over a document, or keeps it, sees it. UTF-8, or what a byte order mark says; no document types, so no entities.
/// </summary>
internal sealed class BoundedXml(XmlLimits limits)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    private int elements;
    private int characters;

    /// <param name="visit">Is shown each node; null where it is enough that the document keeps to the limits.</param>
    /// <exception cref="XmlException">No XML; a <see cref="XmlRefusedException"/> where it passes a limit.</exception>
    public void Walk(Stream document, Action<XmlReader>? visit, CancellationToken ct)
    {
        try
        {
            using var text = new BoundedText(new StreamReader(document, Utf8), limits, characters);
            using var xml = XmlReader.Create(text, Settings);
            while (xml.Read())
            {
                Check(xml, ct);
                visit?.Invoke(xml);
            }

            characters = text.Characters;
        }
        catch (DecoderFallbackException)
        {
            throw new XmlRefusedException("không phải văn bản UTF-8", isTooMuch: false);
        }
    }

    private void Check(XmlReader xml, CancellationToken ct)
    {
        if (xml.NodeType != XmlNodeType.Element)
        {
            if (xml.HasValue && xml.Value.Length > limits.Text)
            {
                throw TooLong(limits);
            }

            return;
        }

        elements++;
        if (elements > limits.Elements)
        {
            throw new XmlRefusedException(
                $"có nhiều hơn {VietnameseNumber.Text(limits.Elements)} phần tử (ô, dòng …)",
                isTooMuch: true
            );
        }

        if (elements % 1024 == 0)
        {
            ct.ThrowIfCancellationRequested();
        }

        if (xml.Depth >= XmlLimits.MostDepth)
        {
            throw new XmlRefusedException($"lồng nhau hơn {XmlLimits.MostDepth} lớp", isTooMuch: false);
        }

        if (xml.AttributeCount > XmlLimits.MostAttributes || xml.Name.Length > XmlLimits.LongestName)
        {
            throw new XmlRefusedException("có phần tử không đúng cấu trúc", isTooMuch: false);
        }

        while (xml.MoveToNextAttribute())
        {
            if (xml.Name.Length > XmlLimits.LongestName || xml.Value.Length > limits.Text)
            {
                throw TooLong(limits);
            }
        }

        xml.MoveToElement();
    }

    private static XmlRefusedException TooLong(XmlLimits limits) =>
        new($"có một chỗ dài hơn {VietnameseNumber.Text(limits.Text)} ký tự", isTooMuch: true);

    /// <summary>
    /// The parser holds a whole tag with all its attributes, and a whole text, before it shows them. Neither holds a `&lt;`, so
    /// what stands between two of them bounds both.
    /// </summary>
    private sealed class BoundedText(TextReader inner, XmlLimits limits, int before) : TextReader
    {
        private int gap;

        public int Characters { get; private set; } = before;

        public override int Read(char[] buffer, int index, int count)
        {
            var read = inner.Read(buffer, index, count);
            Characters += read;
            if (Characters > limits.Characters)
            {
                throw new XmlRefusedException(
                    $"giải nén ra nhiều hơn {VietnameseNumber.Text(limits.Characters)} ký tự",
                    isTooMuch: true
                );
            }

            var left = buffer.AsSpan(index, read);
            while (left.IndexOf('<') is >= 0 and var at)
            {
                Stretch(at);
                gap = 0;
                left = left[(at + 1)..];
            }

            Stretch(left.Length);
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }

        /// <summary>A text may be escaped character by character (`&amp;#7879;`), and its tag stands before it.</summary>
        private void Stretch(int by)
        {
            gap += by;
            if (gap > (8 * limits.Text) + 10_000)
            {
                throw TooLong(limits);
            }
        }
    }
}
