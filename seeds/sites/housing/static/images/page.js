// The pager of the content system: page 0 is index.html, page n is index_n.html; links exist only after this ran.
function createPageHTML(total, current, name, suffix) {
  if (total < 2) return;
  for (var i = 0; i < total; i++) {
    if (i === current) document.write('<b>' + (i + 1) + '</b>');
    else document.write('<a href="' + (i === 0 ? './' : name + '_' + i + '.' + suffix) + '">' + (i + 1) + '</a>');
  }
}
