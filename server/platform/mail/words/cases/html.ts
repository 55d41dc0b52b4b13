/** HTML as the clients named write it, and what must be left of it. */
export interface HtmlCase {
  client: string;
  html: string;
  kept: string;
}

const NEW = '<div>The kettle is cracked.</div>';
const OLD = '<div>Your order is on its way.</div>';

export const htmlCases: HtmlCase[] = [
  {
    client: 'Gmail',
    html: `<div dir="ltr">The kettle is cracked.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Fri, Jul 12, 2024 at 10:11 AM Samovar &lt;<a href="mailto:care@samovar.example">care@samovar.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0">${OLD}</blockquote></div>`,
    kept: '<div dir="ltr">The kettle is cracked.</div>',
  },
  {
    client: 'Gmail, answers inside the box',
    html: `<div dir="ltr"><div class="gmail_quote"><div class="gmail_attr">On Fri, Jul 12, 2024 at 10:11 AM Samovar &lt;care@samovar.example&gt; wrote:<br></div><blockquote class="gmail_quote">Which colour?</blockquote><div>Red.</div><blockquote class="gmail_quote">Where to?</blockquote><div>To the office.</div></div></div>`,
    kept: '<div dir="ltr"><div class="gmail_quote"><div>Red.</div><div>To the office.</div></div></div>',
  },
  {
    client: 'Gmail, box without a blockquote',
    html: `${NEW}<div class="gmail_quote">On 12-Jul-2024, at 10:11 AM, Samovar &lt;care@samovar.example&gt; wrote:${OLD}</div>`,
    kept: NEW,
  },
  {
    client: 'Gmail signature',
    html: `${NEW}<div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature">Ann Bell</div>`,
    kept: NEW,
  },
  {
    client: 'Yahoo',
    html: `<div>${NEW}</div><div id="yahoo_quoted_123" class="yahoo_quoted"><div>On Friday, July 12, 2024 at 10:11:22 AM GMT+3, Samovar wrote:</div>${OLD}</div>`,
    kept: `<div>${NEW}</div>`,
  },
  {
    client: 'Yandex',
    html: `${NEW}<div> </div><div>12.07.2024, 10:11, "Самовар" &lt;<a href="mailto:care@samovar.example">care@samovar.example</a>&gt;:</div><blockquote>${OLD}</blockquote>`,
    kept: NEW,
  },
  {
    client: 'Mail.ru',
    html: `${NEW}<blockquote style="border-left:1px solid #0857A6">Пятница, 12 июля 2024, 10:11 +03:00 от Самовар &lt;care@samovar.example&gt;:<br>${OLD}</blockquote>`,
    kept: NEW,
  },
  {
    client: 'Outlook',
    html: `<div class="WordSection1"><p class="MsoNormal">The kettle is cracked.</p><p class="MsoNormal">&nbsp;</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> Samovar<br><b>Sent:</b> Friday<br></p></div><p class="MsoNormal">Your order is on its way.</p></div>`,
    kept: '<div class="WordSection1"><p class="MsoNormal">The kettle is cracked.</p></div>',
  },
  {
    client: 'Outlook, by its headers alone',
    html: `<div><p>The kettle is cracked.</p><p><b>От:</b> Самовар &lt;care@samovar.example&gt;<br><b>Отправлено:</b> 12 июля 2024 г. 10:11<br><b>Кому:</b> Анна<br><b>Тема:</b> Заказ</p>${OLD}</div>`,
    kept: '<div><p>The kettle is cracked.</p></div>',
  },
  {
    client: 'Outlook on the web',
    html: `${NEW}<div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Samovar<br></div>${OLD}`,
    kept: NEW,
  },
  {
    client: 'Outlook mobile',
    html: `${NEW}<div id="ms-outlook-mobile-signature"><div>Get <a href="https://aka.example/x">Outlook for iOS</a></div></div><hr><div id="divRplyFwdMsg">From: x</div>${OLD}`,
    kept: NEW,
  },
  {
    client: 'Outlook Express',
    html: `${NEW}<div class="OutlookMessageHeader">-----Original Message-----<br>From: Samovar</div>${OLD}`,
    kept: NEW,
  },
  {
    client: 'Apple Mail',
    html: `<div>The kettle is cracked.<br><div><br><blockquote type="cite"><div>On 12 Jul 2024, at 10:11, Samovar &lt;care@samovar.example&gt; wrote:</div><br>${OLD}</blockquote></div><br></div>`,
    kept: '<div>The kettle is cracked.<br></div>',
  },
  {
    client: 'iOS',
    html: `<div dir="ltr">The kettle is cracked.</div><div id="AppleMailSignature" dir="ltr">Sent from my iPhone</div><div dir="ltr"><br>On 12 Jul 2024, at 10:11, Samovar &lt;care@samovar.example&gt; wrote:<br><br></div><blockquote type="cite">${OLD}</blockquote>`,
    kept: '<div dir="ltr">The kettle is cracked.</div>',
  },
  {
    client: 'Thunderbird',
    html: `<p>The kettle is cracked.</p><div class="moz-cite-prefix">Am 12.07.24 um 10:11 schrieb Samowar:<br></div><blockquote type="cite" cite="mid:1@x">${OLD}</blockquote><br>`,
    kept: '<p>The kettle is cracked.</p>',
  },
  {
    client: 'Thunderbird signature',
    html: `<p>The kettle is cracked.</p><pre class="moz-signature" cols="72">-- \nAnn</pre>`,
    kept: '<p>The kettle is cracked.</p>',
  },
  {
    client: 'ProtonMail',
    html: `${NEW}<div class="protonmail_signature_block"><div>Sent with Proton Mail</div></div><div class="protonmail_quote">On Friday, July 12th, 2024 at 10:11 AM, Samovar wrote:<br><blockquote class="protonmail_quote" type="cite">${OLD}</blockquote></div>`,
    kept: NEW,
  },
  {
    client: 'Zoho',
    html: `${NEW}<div class="zmail_extra_hr"></div><div class="zmail_extra"><div>---- On Fri, 12 Jul 2024 10:11:22 +0300 Samovar &lt;care@samovar.example&gt; wrote ---</div><blockquote>${OLD}</blockquote></div>`,
    kept: NEW,
  },
  {
    client: 'QQ',
    html: `${NEW}<div style="font-size:12px">------------------ 原始邮件 ------------------</div><div>发件人: "茶炊" &lt;care@samovar.example&gt;;</div><div>发送时间: 2024年7月12日 10:11</div><div>主题: 订单</div>${OLD}`,
    kept: NEW,
  },
  {
    client: 'Yandex, with a line of the sender’s own that names a date right above',
    html: '<div>Дата: 12 июля, время: 10:11</div><div>----------------</div><div>Кому: Анна (ann@example.org);</div><div>Тема: Заказ;</div><div>12.07.2024, 13:37, "Самовар" &lt;care@samovar.example&gt;:</div><blockquote><p>Анна!</p></blockquote>',
    kept: '<div>Дата: 12 июля, время: 10:11</div>',
  },
  {
    client: 'nobody: half a table of headers stays',
    html: `${NEW}<table><tr><td>From:</td><td>Samovar &lt;care@samovar.example&gt;</td></tr></table><blockquote>${OLD}</blockquote>`,
    kept: `${NEW}<table><tr><td>From:</td><td>Samovar &lt;care@samovar.example&gt;</td></tr></table>`,
  },
  {
    client: 'nobody: the sender’s own quotation stays',
    html: `<p>The manual says:</p><blockquote>Do not boil dry.</blockquote><p>I did not.</p><div>On 12-Jul-2024, at 10:11 AM, Samovar &lt;care@samovar.example&gt; wrote:</div><blockquote>${OLD}</blockquote>`,
    kept: '<p>The manual says:</p><blockquote>Do not boil dry.</blockquote><p>I did not.</p>',
  },
  {
    client: 'nobody: a picture stays',
    html: '<p>Look:</p><p><img src="cid:1"></p><blockquote type="cite">old</blockquote>',
    kept: '<p>Look:</p><p><img src="cid:1"></p>',
  },
  { client: 'nobody: nothing to cut', html: '<p>Hello <b>there</b></p>', kept: '<p>Hello <b>there</b></p>' },
  {
    client: 'nobody: only a quote',
    html: '<blockquote>All of it</blockquote>',
    kept: '<blockquote>All of it</blockquote>',
  },
  {
    client: 'nobody: badly nested',
    html: '<div><p>New</div></p></b><blockquote>old',
    kept: '<div><p>New</div></p></b></div>',
  },
];
