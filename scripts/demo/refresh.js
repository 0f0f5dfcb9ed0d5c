// While the scans run: fetch the page again twice a second and put its cards in place of the old ones.
const again = async () => {
  const answer = await fetch(location.href, { cache: 'no-store' });
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const card of next.querySelectorAll('.card')) {
    const old = document.getElementById(card.id);
    if (old && old.innerHTML !== card.innerHTML) old.replaceWith(document.adoptNode(card));
  }
  document.querySelector('header').replaceWith(document.adoptNode(next.querySelector('header')));
  if (next.querySelector('script')) setTimeout(() => void again(), 500);
};
setTimeout(() => void again(), 500);
