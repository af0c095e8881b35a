namespace DeAn06.Host.OpenApi;

/// <summary>
/// Lets the page that browses the API live under a policy without `unsafe-inline`. Some libraries in its script write styles without the
/// nonce, or as an attribute; this does it as the policy allows, before they run.
/// </summary>
internal static class ApiPageHead
{
    private const string Script = """
        (() => {
          const nonce = document.currentScript.nonce;
          const create = Document.prototype.createElement;
          Document.prototype.createElement = function (...args) {
            const made = create.apply(this, args);
            if (made instanceof HTMLStyleElement) made.nonce = nonce;
            return made;
          };
          const set = Element.prototype.setAttribute;
          Element.prototype.setAttribute = function (name, value) {
            if (name === 'style' && this.style) this.style.cssText = value;
            else set.call(this, name, value);
          };
          const inner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
          Object.defineProperty(Element.prototype, 'innerHTML', {
            ...inner,
            set(html) {
              inner.set.call(this, String(html).replaceAll(' style="', ' data-style="'));
              for (const styled of (this.content ?? this).querySelectorAll('[data-style]')) {
                styled.style.cssText = styled.dataset.style;
                delete styled.dataset.style;
              }
            },
          });
        })();
        """;

    public static string With(string nonce) =>
        $"<meta property=\"csp-nonce\" content=\"{nonce}\"><script nonce=\"{nonce}\">{Script}</script>";
}
