/** Signs in as a demo account, as the UI does; null: nobody. The cookie stays in the browser. */
export async function signIn(browser, address, userName) {
  const page = await browser.newPage();
  try {
    await page.goto(`${address}/icon.svg`);
    const status = await page.evaluate(async (name) => {
      await fetch('/api/session', { method: 'DELETE' });
      if (name === null) {
        return 200;
      }
      const answer = await fetch('/api/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ userName: name, password: 'Dean06@2023' }),
      });
      return answer.status;
    }, userName);
    if (status !== 200) {
      throw new Error(`Signing in as ${userName} answered ${status}.`);
    }
  } finally {
    await page.close();
  }
}
