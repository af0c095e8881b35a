using System.Xml;

namespace DeAn06.Modules.Exchange.Imports;

/// <summary>A document that is XML, but none that is read here.</summary>
/// <param name="why">Vietnamese, to follow the name of what was read: "có hơn 200.000 phần tử".</param>
/// <param name="isTooMuch">It holds more than a filled-in form can; otherwise nothing that writes forms would write it.</param>
internal sealed class XmlRefusedException(string why, bool isTooMuch) : XmlException(why)
{
    public bool IsTooMuch => isTooMuch;
}
