// The page's address is the conversation's once one has begun, so that a reload or a bookmark finds it again.
(() => {
  // The chat sees to it with its list of conversations, which a narrow screen has only while it is open.
  const keep = ({ source, origin, data }) => {
    if (source !== window || origin !== window.location.origin || data?.type !== 'smartshop:thread') return;
    if (window.location.pathname !== '/') return;
    window.history.replaceState(window.history.state, '', `/thread/${data.id}`);
    window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }));
  };
  if (window.parent === window) window.addEventListener('message', keep);
})();
