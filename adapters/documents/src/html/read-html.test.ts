/** @module Web pages: main text without furniture, title in front, encodings as sites send them. */
import { describe, expect, it } from 'vitest';
import type { DocumentText } from '../document.ts';
import { readDocument } from '../read-document.ts';

const read = async (page: string | Uint8Array): Promise<DocumentText> => {
  const result = await readDocument(typeof page === 'string' ? new TextEncoder().encode(page) : page, {
    fileName: 'plan.html',
  });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message.en}`);
  return result.value;
};

const paragraphs = [
  '为推动临江市绿色低碳发展，结合本市实际，制定本方案，请认真组织实施。',
  '一、总体要求',
  '到2025年，全市非化石能源消费比重达到25%左右，单位地区生产总值能耗比2020年下降13.5%。',
  '二、保障措施',
  '各县区要加强组织领导，落实资金保障，确保各项任务按期完成，取得实效。',
];
const inside = paragraphs.map((p) => `<p style="text-indent:2em">&nbsp;&nbsp;　　${p}</p>`).join('\n');
const menu =
  '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开，政策文件，解读。</a></li></ul></div>';
const foot =
  '<div class="footer">主办单位：临江市人民政府办公室，承办单位：临江市大数据中心，网站标识码：0000000000。</div>';

describe('readHtml', () => {
  it.each([
    [
      'a block of a content system',
      `<div class="wrap"><h1>临江市碳达峰实施方案</h1><div class="share">分享到，微信。</div><div class="TRS_UEDITOR">${inside}</div></div>`,
    ],
    [
      'a list of pages content',
      `<h1>临江市碳达峰实施方案</h1><div class="pages_content" id="UCAP-CONTENT"><span>${inside}</span></div>`,
    ],
    [
      'a table used for layout',
      `<table><tr><td><h1>临江市碳达峰实施方案</h1></td></tr><tr><td><div id="zoom">${inside}</div></td></tr></table>`,
    ],
    ['bare paragraphs', `<h1>临江市碳达峰实施方案</h1>${inside}`],
  ])('finds the main text in %s', async (_name, main) => {
    const value = await read(
      `<!DOCTYPE html><html><head><title>临江市碳达峰实施方案_临江市人民政府</title><style>p{}</style></head><body>${menu}${main}<div style="display:none">隐藏，不可见。</div>${foot}<script>var a="脚本，不是文字。"</script></body></html>`,
    );
    expect(value.text.split('\n')).toEqual(['临江市碳达峰实施方案', ...paragraphs]);
    expect(value.notes.map((n) => n.code)).toEqual(['main-text-chosen']);
  });

  it('puts the title in front where it stands only in the head', async () => {
    const { text } = await read(
      `<html><head><meta name="ArticleTitle" content="临江市碳达峰实施方案"></head><body>${inside}</body></html>`,
    );
    expect(text.split('\n')[0]).toBe('临江市碳达峰实施方案');
  });

  it('breaks lines at br, resolves entities, joins what is wrapped in the source', async () => {
    const { text } = await read(
      '<html><body><p>风电&lt;40&gt;万千瓦，<b>光伏</b>\n120万千瓦。<br>水电，<font>660</font>万千瓦。</p></body></html>',
    );
    expect(text).toBe('风电<40>万千瓦，光伏 120万千瓦。\n水电，660万千瓦。');
  });

  it('prints tables row by row', async () => {
    const { text } = await read(
      '<html><body><p>指标如下，见表。</p><table><tr><th>指标</th><th>2025年</th></tr><tr><td><p>单位</p><p>能耗</p></td><td>13.5%</td></tr></table></body></html>',
    );
    expect(text).toBe('指标如下，见表。\n指标\t2025年\n单位能耗\t13.5%');
  });

  it('reads GB2312 by declaration and UTF-8 in spite of one', async () => {
    const prefix = new TextEncoder().encode(
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>',
    );
    const gbk = new Uint8Array([0xc1, 0xd9, 0xbd, 0xad, 0xca, 0xd0, 0xa1, 0xa3]);
    expect(await read(Uint8Array.from([...prefix, ...gbk]))).toMatchObject({ text: '临江市。', encoding: 'gb18030' });
    expect(await read(Uint8Array.from([...prefix, ...new TextEncoder().encode('临江市。')]))).toMatchObject({
      text: '临江市。',
      encoding: 'utf-8',
    });
  });

  it('survives a hundred thousand nested elements', async () => {
    expect((await read(`<html><body>${'<div>'.repeat(100_000)}临江市，方案。`)).text).toBe('临江市，方案。');
  });

  it('refuses a page without words', async () => {
    const result = await readDocument(new TextEncoder().encode('<html><body><script>1</script></body></html>'), {
      fileName: 'a.html',
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'no-text' } });
  });
});
