// The line that stays in sight once the head of the page is out of it.

export const context = {
  where: ".context",
  start(line) {
    const head = document.querySelector("main .headline");
    new IntersectionObserver(([{ isIntersecting }]) => {
      line.hidden = isIntersecting;
    }).observe(head);
  },
};
