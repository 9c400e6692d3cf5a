/** The style sheet of the HTML report: system fonts, one column, quiet; light, dark, phone and print. All colours pass WCAG AA on their ground. */
export const STYLE = `
:root{--ground:#fcfbf8;--ink:#1c1b19;--soft:#5b5750;--rule:#dcd8cf;--card:#fff;--link:#1a4b7c;--mark:#fbe9a9;--tint:#f2efe8;--in:#dceee0;--out:#f6e0dc;
--serif:Charter,"Bitstream Charter","Iowan Old Style","Palatino Linotype",Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--ground:#161614;--ink:#e9e6df;--soft:#aaa59b;--rule:#3a3833;--card:#1e1d1b;--link:#9cc3ec;--mark:#5a4a12;--tint:#26251f;--in:#1f3a29;--out:#47261f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 var(--sans);overflow-wrap:anywhere}
.mast{border-bottom:1px solid var(--rule);color:var(--soft);font-size:.85rem}
footer.mast{border:0;border-top:1px solid var(--rule);margin-top:3rem}
.mast p,main{max-width:58rem;margin:0 auto;padding:.6rem 1.25rem}
.mast strong{color:var(--ink)}
.brand{font:700 1.05rem var(--serif);color:var(--ink);margin-right:.75rem}
h1,h2,h3,h4{font-family:var(--serif);line-height:1.2;margin:0;text-wrap:balance}
h1{font-size:clamp(1.6rem,5vw,2.3rem);margin:1.6rem 0 .5rem}
h2{font-size:1.4rem;margin:2.6rem 0 .6rem;padding-top:.5rem;border-top:3px double var(--rule)}
h3{font-size:1.1rem;margin:1.6rem 0 .5rem}
h4{font-size:1rem;margin:1.2rem 0 .4rem}
p{margin:.3rem 0}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:2px solid var(--link);outline-offset:2px}
ul,ol{margin:.3rem 0;padding-left:1.3rem}
code{font:.85em ui-monospace,"Liberation Mono",monospace}
.hash{display:block;color:var(--soft);word-break:break-all}
.note,.date,.facts,.count,.share,.support{color:var(--soft);font-size:.88rem}
.facts strong{color:var(--ink)}
.count{font-weight:400;font-family:var(--sans)}
.sign{color:var(--link);font-family:var(--sans)}
.chip{display:inline-block;min-width:1.5em;padding:0 .3em;border:1px solid var(--rule);border-radius:3px;background:var(--tint);color:var(--ink);font:600 .82rem/1.5 var(--sans);text-align:center;text-decoration:none}
a.chip{box-sizing:border-box;min-width:24px;color:var(--link);line-height:22px}
.stack{display:inline-flex;gap:2px;padding:2px;border:1px solid var(--soft);border-radius:5px;margin:0 .15rem;vertical-align:middle}
.sources{list-style:none;padding:0;margin:.4rem 0 1rem}
.sources li{display:flex;gap:.6rem;padding:.4rem 0;border-top:1px solid var(--rule);align-items:baseline}
.share{display:block}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;padding:.6rem 0;margin:0;border:solid var(--rule);border-width:1px 0;font-size:.92rem}
.checks{padding:0;margin:0;list-style:none;counter-reset:none}
.checks>li{padding:.7rem 0 1rem;border-bottom:1px solid var(--rule)}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:.6rem 1.2rem;margin:.4rem 0}
blockquote{margin:0;padding:.1rem 0 .1rem .8rem;border-left:2px solid var(--rule)}
blockquote p{font:1.02rem/1.45 var(--serif);margin:0;unicode-bidi:isolate}
blockquote footer{color:var(--soft);font-size:.84rem}
mark{background:var(--mark);color:inherit;padding:0 .1em}
ins{background:var(--in);text-decoration:none;border-bottom:2px solid}
del{background:var(--out)}
ins::before{content:"+"}
del::before{content:"\\2212"}
.at,.ats a{font:.82rem ui-monospace,"Liberation Mono",monospace;white-space:nowrap}
summary{cursor:pointer;padding:.3rem 0}
.claim{border-top:1px solid var(--rule)}
.claim summary{padding:.5rem 0}
.claims{border-bottom:1px solid var(--rule)}
.words{font:1.05rem/1.4 var(--serif);unicode-bidi:isolate}
.words b{font:600 1rem var(--sans)}
.support{display:inline-block}
.claim[open]{background:var(--card);padding:0 .7rem .5rem;margin:0 -.7rem}
.fold>summary,.checks+details>summary{color:var(--link)}
.source{padding:.5rem 0;border-top:1px solid var(--rule)}
.quote{padding:.6rem 0;border-top:1px solid var(--rule)}
.quote blockquote{margin:.3rem 0}
.who{font-weight:600}
.wide{overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--rule);min-width:3.2rem}
th{font-weight:600;color:var(--soft);font-size:.84rem}
.wide{overflow-wrap:normal}
.entry{font-family:var(--serif);margin:0 0 .3rem}
.rule{display:block;font:.84rem/1.4 var(--sans);color:var(--soft)}
svg{display:block;font:13px var(--sans);fill:var(--ink)}
svg .small{font-size:11px;fill:var(--soft)}
.lineage{min-width:max-content}
.lineage rect{fill:var(--card);stroke:var(--soft)}
.lineage .absent rect{fill:var(--tint);stroke-dasharray:4 3}
.lineage .absent text{fill:var(--soft)}
.lineage>path{fill:none;stroke:var(--soft);stroke-width:1.5}
.lineage>.says{stroke-width:.7}
.lineage .speaker rect{fill:var(--ground);stroke-width:.7}
.lineage .inferred{stroke-dasharray:5 4}
marker path{fill:var(--soft)}
.dots{max-width:100%;height:auto;margin:.3rem 0}
.dots text{text-anchor:middle}
.map{max-width:100%;height:auto;margin:.6rem 0;border:1px solid var(--rule);border-radius:4px;font-size:14px;overflow:hidden}
.map .land{fill:var(--rule);opacity:.7}
.map circle{stroke:var(--link);stroke-width:2}
.map text{paint-order:stroke;stroke:var(--ground);stroke-width:3px;stroke-linejoin:round;font-weight:600}
.axis{stroke:var(--rule)}
.range{stroke:var(--link);stroke-width:4;opacity:.5}
.full{fill:var(--link)}
.open{fill:var(--ground);stroke:var(--link);stroke-width:2}
.page{border-top:1px solid var(--rule)}
.page>p,.out>p{font-family:var(--serif);margin:.35rem 0;padding-left:2.6rem;position:relative;unicode-bidi:isolate;max-width:42rem}
.page .headline{font-weight:700;font-size:1.1rem}
.page .subhead{font-weight:700}
.page .credit,.page .byline,.page .dateline{font-style:italic}
.page p>i{font-style:normal;position:absolute;left:0;width:2rem;text-align:right;color:var(--soft);font:.75rem/2.1 ui-monospace,monospace}
.out{margin:.3rem 0 .3rem 2.6rem;color:var(--soft);font-size:.88rem}
:target{background:var(--mark)}
section:target{background:none}
@media (max-width:34rem){th,td{padding-right:.6rem}.page>p,.out>p{padding-left:2.1rem}.out{margin-left:2.1rem}.support{display:block;padding-top:.2rem}}
@page{margin:16mm 15mm}
@media print{:root{--ground:#fff;--card:#fff;--ink:#000;--soft:#444;--link:#000}body{font-size:10.5pt}nav,.on-screen{display:none}.mast p,main{max-width:none;padding:0}details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none}h2,h3,h4{break-after:avoid}.checks>li,.claim,.quote,.source,tr{break-inside:avoid}.lineage{max-width:100%;min-width:0;height:auto}.wide{overflow:visible}a{text-decoration:none}.chip,a.chip{border:0;background:none;padding:0 .15em;min-width:0}.page{break-before:auto}}
`
