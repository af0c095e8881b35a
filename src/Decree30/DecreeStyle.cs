namespace DeAn06.Decree30;

/// <summary>The kinds of paragraph of an administrative document; each is a style of the file under this name.</summary>
public enum DecreeStyle
{
    /// <summary>The superior body: capitals.</summary>
    Superior,

    /// <summary>The body that issues, and the Quốc hiệu: bold capitals.</summary>
    Issuer,

    /// <summary>Tiêu ngữ.</summary>
    Motto,

    /// <summary>Số, ký hiệu.</summary>
    Number,

    /// <summary>Trích yếu of a công văn, under its number.</summary>
    Subject,

    PlaceAndDate,

    /// <summary>`Phụ lục 1`, `BÁO CÁO`, and what it is about.</summary>
    Title,

    /// <summary>Under the title, in italics.</summary>
    Subtitle,

    /// <summary>Kính gửi.</summary>
    Addressee,

    /// <summary>Running text.</summary>
    Body,

    /// <summary>Above a table of its own.</summary>
    TableTitle,

    CellHead,

    /// <summary>What the rows below it share.</summary>
    CellGroup,
    Cell,

    /// <summary>A narrow column of many words.</summary>
    CellSmall,
    CellCentred,
    CellRight,

    /// <summary>For a number that is wider than its column.</summary>
    CellRightSmall,

    Signer,
    SignerNote,
    RecipientsHead,
    Recipient,
    PageNumber,

    /// <summary>One point high: carries a line, a section's end or what Word wants after a table.</summary>
    Hairline,
}
