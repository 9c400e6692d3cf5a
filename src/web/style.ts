/**
 * The style sheet of the pages: that of the report, and what only the pages have (frame, lists, forms, drawer, layers of marks). On paper links to
 * other pages of the server are words alone: nobody who holds the print can follow them, and each would make the file 200 bytes larger.
 */
import { STYLE } from '../report/html/style.ts'

const PAGES = `
:root{--t0:#2f5d8a;--t1:#8a6d2f;--t2:#4f7a5b;--t3:#84577c;--t4:#6b6b6b}
@media (prefers-color-scheme:dark){:root{--t0:#86b3e0;--t1:#d3b56e;--t2:#93c3a1;--t3:#cfa2c6;--t4:#a8a8a8}}
[hidden]{display:none!important}
.skip{position:absolute;left:-99rem}
.skip:focus{left:.5rem;top:.5rem;background:var(--card);padding:.4rem .8rem;z-index:3}
.top{border-bottom:1px solid var(--rule);font-size:.92rem}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:.3rem 1.2rem;max-width:92rem;margin:0 auto;padding:.55rem 1.25rem}
.bar .brand{text-decoration:none;margin:0}
.bar nav{flex:1 1 auto}
.bar nav ul,.sections ul{border:0;padding:0;gap:.1rem 1.1rem}
.bar a,.sections a{display:inline-block;min-height:24px;line-height:24px}
.bar a[aria-current],.sections a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
.find{flex:0 1 16rem;min-width:9rem}
.find input{width:100%}
.stance,.told{max-width:92rem;margin:0 auto;padding:0 1.25rem .5rem;color:var(--soft);font-size:.84rem}
.stance strong{color:var(--ink)}
.told{color:var(--ink)}
.desk{max-width:92rem;margin:0 auto;padding:0 1.25rem}
.desk main,footer.mast p{max-width:none;margin:0;padding:0}
footer.mast{max-width:92rem;margin:3rem auto 0;padding:.8rem 1.25rem}
main{outline:0}
main>.lede{max-width:46rem}
.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
input,select,textarea,button,.button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:4px;padding:.28rem .55rem;min-height:2rem}
input[type=checkbox],input[type=radio]{min-height:0;width:1.05rem;height:1.05rem;accent-color:var(--link)}
textarea{width:100%}
button,.button{cursor:pointer;background:var(--tint);text-decoration:none;display:inline-block}
button.main{background:var(--link);color:var(--ground);border-color:var(--link)}
:is(input,button,select,textarea,.button):focus-visible{outline:2px solid var(--link);outline-offset:2px}
label{cursor:pointer}
.fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(13rem,100%),1fr));gap:.7rem 1rem;align-items:end;margin:.8rem 0}
.fields label{display:block;font-size:.86rem;color:var(--soft)}
.fields label>input:not([type=checkbox]){display:block;width:100%;color:var(--ink)}
.fields .tick{display:flex;gap:.5rem;align-items:center;min-height:2rem}
.ticks{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;grid-column:span 2}
mark{color:var(--ink)}
.hit{background:var(--mark)}
#kin,#parts,#only,#words,#keys{max-width:62rem}
.seen{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:center;border:1px solid var(--rule);border-radius:4px;background:var(--card);padding:.45rem .8rem;margin:.8rem 0;max-width:62rem}
.rows{list-style:none;padding:0;margin:1rem 0;border-bottom:1px solid var(--rule)}
.rows>li{border-top:1px solid var(--rule);padding:.9rem 0 1rem}
.rows h2{border:0;margin:0;padding:0;font-size:1.22rem}
.rows h2 a{text-decoration-thickness:1px;text-underline-offset:.15em}
.texts{display:block;width:100%;max-width:30rem;height:10px;margin:.5rem 0 .35rem}
.texts rect{stroke:none}
.t0{fill:var(--t0)}.t1{fill:var(--t1)}.t2{fill:var(--t2)}.t3{fill:var(--t3)}.t4{fill:var(--t4)}
.by-text{list-style:none;padding:0;margin:.9rem 0 .4rem}
.by-text li{display:flex;flex-wrap:wrap;gap:.15rem 1rem;align-items:baseline;padding:.3rem 0;border-top:1px solid var(--rule)}
.by-text .who{font-weight:400}
main>.rows,main>.fields,main>.more{max-width:62rem}
input{height:2.1rem}
.more{padding:.6rem 0;font-size:.92rem}
.more a{margin-left:.8rem}
.more a:first-child{margin-left:0}
.crumbs{font-size:.86rem;color:var(--soft);margin-top:1rem}
.crumbs+h1{margin-top:.5rem}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:0 2rem}
.kbd,kbd{font:.8rem ui-monospace,"Liberation Mono",monospace;border:1px solid var(--rule);border-bottom-width:2px;border-radius:3px;padding:.05rem .35rem;background:var(--card)}
.copy{font-size:.9rem}
.copy textarea{font:.8rem/1.4 ui-monospace,"Liberation Mono",monospace}
.copy summary{color:var(--link)}
.evidence-item{border-top:1px solid var(--rule);padding:.7rem 0}
.evidence-item blockquote{border-left-color:var(--link)}
.evidence-item .around{color:var(--soft)}
.evidence-item .hash{font-size:.75rem}
a.evidence{white-space:nowrap;margin-left:.4rem}
.claim[data-at]{outline:2px solid var(--link);outline-offset:2px}
.layers{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;border:1px solid var(--rule);border-radius:4px;padding:.4rem .8rem;margin:.8rem 0;font-size:.9rem}
.layers label{display:inline-flex;gap:.4rem;align-items:center;min-height:24px}
.layers legend{color:var(--soft);padding:0 .3rem}
main:has(#layer-1:checked) .m1{background:var(--tint);box-shadow:0 0 0 2px var(--tint);border-bottom:1px solid var(--soft)}
main:has(#layer-1:checked) .m6{font-variant-caps:small-caps;border-bottom:1px solid var(--soft)}
main:has(#layer-2:checked) .m2{text-decoration:underline;text-decoration-color:var(--t0);text-decoration-thickness:2px}
main:has(#layer-3:checked) .m3{text-decoration:underline dotted;text-decoration-color:var(--t2);text-decoration-thickness:3px}
main:has(#layer-4:checked) .m4{text-decoration:underline dashed;text-decoration-color:var(--t3);text-decoration-thickness:2px}
main:has(#layer-5:checked) .m5{font-weight:650;text-decoration:underline double;text-decoration-color:var(--t1)}
.key{font-family:var(--serif)}
.sheet p{font-family:var(--serif);margin:.35rem 0;padding-left:2.6rem;position:relative;unicode-bidi:isolate;max-width:44rem}
.sheet .headline{font-weight:700;font-size:1.15rem}
.sheet .subhead{font-weight:700}
.sheet .credit,.sheet .byline,.sheet .dateline{font-style:italic}
.sheet p>i{font-style:normal;position:absolute;left:0;width:2rem;text-align:right;color:var(--soft);font:.75rem/2.1 ui-monospace,monospace}
.run{background:var(--tint);border-bottom:1px dotted var(--soft);padding:0}
.to{font:.72rem/1 var(--sans);margin:0 .15em 0 .1em;vertical-align:.35em;text-decoration:none;border-bottom:1px solid}
.to:target,.to:target+.run{background:var(--mark)}
.beside{display:grid;grid-template-columns:1fr 1fr;gap:0 1.6rem}
.beside h3{margin:.4rem 0}
.beside .sheet p{padding-left:2.2rem}
.beside>*{min-width:0}
iframe{width:100%;height:75vh;border:1px solid var(--rule);background:#fff}
.matrix th,.matrix td{white-space:normal;min-width:2.4rem;padding-right:.6rem}
.matrix td:first-child{min-width:15rem}
.drop{outline:3px dashed var(--link);outline-offset:6px}
#drawer{background:var(--card);border:1px solid var(--rule);padding:.4rem 1rem 1rem;overflow:auto;font-size:.95rem}
#drawer:focus{outline:1px solid var(--link)}
#drawer h2{border:0;margin:.4rem 0;padding:0;font-size:1.1rem}
#drawer .close{float:right;margin:.2rem 0 .2rem .6rem}
@media (min-width:62rem){
.desk:has(>.sections){display:grid;grid-template-columns:9.5rem minmax(0,50rem);gap:0 2.4rem}
.desk:has(>.sections):has(.parent){grid-template-columns:9.5rem minmax(0,1fr)}
.parent{position:sticky;top:0;max-height:100vh;overflow:auto}
.desk:has(>#drawer:not([hidden])){display:grid;grid-template-columns:minmax(0,1fr) minmax(20rem,26rem);gap:0 2rem}
.desk:has(>.sections):has(>#drawer:not([hidden])){grid-template-columns:9.5rem minmax(0,1fr) minmax(20rem,26rem)}
.sections{position:sticky;top:1rem;align-self:start;padding-top:1.8rem;max-height:100vh;overflow:auto}
.sections ul{display:block}
#drawer{position:sticky;top:0;align-self:start;max-height:100vh;margin-top:1.6rem}
}
@media (max-width:61.99rem){
.sections{padding-top:.6rem}
#drawer{position:fixed;left:0;right:0;bottom:0;max-height:60vh;z-index:2;border-width:2px 0 0;box-shadow:0 -4px 18px #0004}
}
@media (max-width:34rem){.beside{grid-template-columns:1fr}.bar{padding:.5rem 1rem}.desk{padding:0 1rem}.find{flex-basis:100%}.sheet p{padding-left:2.1rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{a[href^="/"]{display:contents}.parent{position:static;max-height:none}.top .bar,.told,.sections,.layers,.skip,#drawer,.find,a.evidence,form,.copy{display:none!important}.desk{display:block;padding:0}.stance{padding:0}details.out::details-content{display:none}}
`

export const PAGE_STYLE: string = STYLE + PAGES

/** Two wires that cross. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1a4b7c"/><path d="M3 4l10 8M3 12l10-8" stroke="#fcfbf8" stroke-width="2" stroke-linecap="round"/></svg>\n`
