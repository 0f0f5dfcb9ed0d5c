/** A4: all that is folded lies open, links stay readable, nothing is torn apart that belongs together. */
export const print = `
@page{size:A4;margin:16mm 14mm 18mm}
@media print{
:root{font-size:9.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{border-top-width:2pt}
header,main,.contents{max-width:none;padding-left:0;padding-right:0}
.skip,.contents{display:none}
a{color:inherit;text-decoration:none}
details::details-content{content-visibility:visible;display:block;height:auto}
.row>summary::before{visibility:hidden}
h2,h3,h4,summary,caption,thead,.task .what,.inside>.basis:not(:last-child),.inside>.quiet:not(:last-child){break-after:avoid}
.finding,.top li,tr,.figures li,.score,.task .where li,.task .where pre,.row .data{break-inside:avoid}
.first{grid-template-columns:5fr 7fr}.second{grid-template-columns:1fr}
.figures{grid-template-columns:1fr 1fr}
section{margin-top:1.6rem}
}
`;
