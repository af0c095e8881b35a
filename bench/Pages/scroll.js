/** Imports hospitals until the board has as many rows as the province has units with their stations; answers how many. */
export async function importUnits(browser, address, wanted = 1234) {
  const page = await browser.newPage();
  try {
    await page.goto(`${address}/icon.svg`);
    return await page.evaluate(async (total) => {
      const csv = await (await fetch('/api/directory/facilities.csv')).text();
      const [head, ...lines] = csv.replace(/^\uFEFF/, '').trim().split(/\r?\n/);
      const columns = head.split(',');
      const pattern = lines.find((line) => line.startsWith('BV-3802,')).split(',');
      const districts = [...new Set(lines.map((line) => line.split(',')[columns.indexOf('district_code')]))].filter(Boolean);
      const reporting = lines.filter((line) => !line.includes(',commune_health_station,')).length;
      const made = Array.from({ length: Math.max(0, total - reporting) }, (_, i) => {
        const row = [...pattern];
        row[columns.indexOf('code')] = `BV-9${String(i).padStart(4, '0')}`;
        row[columns.indexOf('name')] = `Bệnh viện đo lường số ${i + 1}`;
        row[columns.indexOf('short_name')] = `BV đo lường ${i + 1}`;
        row[columns.indexOf('district_code')] = districts[i % districts.length];
        return row.join(',');
      });
      const answer = await fetch('/api/directory/facilities/import', {
        method: 'POST',
        headers: { 'Content-Type': 'text/csv' },
        body: [head, ...made].join('\n'),
      });
      if (!answer.ok) {
        throw new Error(`The import answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
      }
      return reporting + made.length;
    }, wanted);
  } finally {
    await page.close();
  }
}

/** Scrolls the board, and as its peer a plain page as long, screen after screen; answers the times between frames in milliseconds. */
export async function scroll(browser, address) {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1366, height: 768 });
    await page.goto(address, { waitUntil: 'networkidle0' });
    await page.waitForSelector('[role=treegrid] [role=row]');
    const height = await page.$eval('[role=treegrid]', (grid) => grid.scrollHeight);
    const board = await frames(page, '[role=treegrid]');
    const rows = await page.$$eval('[role=treegrid] [role=row]', (all) => all.length);
    await page.goto('about:blank');
    await page.evaluate((length) => {
      const box = document.createElement('div');
      box.id = 'plain';
      box.style.cssText = 'height: 600px; overflow: auto';
      const text = document.createElement('div');
      text.style.height = `${length}px`;
      text.textContent = 'x';
      box.append(text);
      document.body.append(box);
    }, height);
    return { board: { ...board, rows }, plain: await frames(page, '#plain') };
  } finally {
    await page.close();
  }
}

/** A wheel's notch a frame, from top to bottom and back. */
async function frames(page, selector) {
  const times = await page.$eval(selector, async (box) => {
    const notch = 120;
    const between = [];
    let down = true;
    let last = await new Promise(requestAnimationFrame);
    while (between.length < 600) {
      box.scrollTop += down ? notch : -notch;
      if (box.scrollTop + box.clientHeight >= box.scrollHeight - 1) {
        down = false;
      } else if (box.scrollTop === 0) {
        down = true;
      }
      const now = await new Promise(requestAnimationFrame);
      between.push(now - last);
      last = now;
    }
    return between;
  });
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] * 10) / 10;
  return { median: at(0.5), p95: at(0.95), longest: at(1) };
}
