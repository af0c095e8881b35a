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
              const parsed = document.createElement('template');
              inner.set.call(parsed, html);
              const styled = parsed.content.querySelectorAll('[style]');
              if (styled.length === 0) {
                inner.set.call(this, html);
                return;
              }
              for (const part of styled) {
                const style = part.getAttribute('style');
                part.removeAttribute('style');
                part.style.cssText = style;
              }
              (this instanceof HTMLTemplateElement ? this.content : this).replaceChildren(parsed.content);
            },
          });
        })();
        """;

    public static string With(string nonce) =>
        $"<meta property=\"csp-nonce\" content=\"{nonce}\"><script nonce=\"{nonce}\">{Script}</script>";
}
