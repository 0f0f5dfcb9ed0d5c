// What stands between this folder and a page of this site. A classic script in old syntax: it must run where ours do not.
(function () {
  var tags = '{tags}'.split(' ');
  var folder = document.currentScript.src.replace(/[^/]*$/, '');
  var rows = document.getElementById('rows');
  var verdict = document.getElementById('verdict');
  var blocked = [];
  var refused = [];

  function row(what, ok, text) {
    var line = rows.insertRow(-1);
    line.insertCell(-1).appendChild(document.createTextNode(what));
    line.insertCell(-1).appendChild(document.createTextNode((ok ? '✓ ' : '✗ ') + text));
    line.className = ok ? 'ok' : 'bad';
    if (!ok) blocked.push(what);
  }
  function conclude() {
    if (blocked.length === 0)
      verdict.textContent = '全部元素都能在这里加载（' + tags.length + ' 个）。 All elements load here.';
    else verdict.textContent = '有 ' + blocked.length + ' 项受阻，见下表。 Blocked: ' + blocked.join('、');
    verdict.className = blocked.length === 0 ? 'ok' : 'bad';
    document.documentElement.setAttribute('data-result', blocked.length === 0 ? 'ok' : 'blocked');
  }

  document.addEventListener('securitypolicyviolation', function (event) {
    refused.push(event.violatedDirective + ' ' + event.blockedURI);
  });

  if (location.protocol === 'file:') {
    row(
      '地址',
      false,
      '请上传到网站后用 http(s) 地址打开；本机文件打开时浏览器不加载模块。 Open it from a web server.',
    );
    return conclude();
  }
  if (!window.customElements || !window.Promise || !window.fetch) {
    row('浏览器', false, '本浏览器太旧：页面保持原样，不会报错。 This browser is too old; pages stay as they are.');
    return conclude();
  }
  row('浏览器 · browser', true, navigator.userAgent);
  if (window.isSecureContext) row('https', true, '可以显示填写个人信息的表单。 Forms are shown.');
  else {
    var line = rows.insertRow(-1);
    line.insertCell(-1).appendChild(document.createTextNode('https'));
    line
      .insertCell(-1)
      .appendChild(
        document.createTextNode(
          '！本页不是 https：申请、留言等表单不显示，只给出链接；其余元素照常。 Not https: forms give a link instead.',
        ),
      );
  }

  function served(name, type) {
    return fetch(folder + name, { cache: 'no-store' }).then(
      function (response) {
        var kind = response.headers.get('content-type') || '';
        if (!response.ok)
          row(
            name,
            false,
            'HTTP ' +
              response.status +
              '：文件没有上传，或服务器不允许这种扩展名。 Not uploaded, or the server refuses this kind of file.',
          );
        else if (!type.test(kind))
          row(
            name,
            false,
            'content-type ' + kind + '：请在服务器上为它登记正确的类型。 Register the right type on the server.',
          );
        return response.ok ? response : undefined;
      },
      function () {
        row(
          name,
          false,
          (refused.pop() || '') +
            " 取不到：断网，或本站 CSP 的 connect-src 不含 'self'。 Cannot be fetched: network, or connect-src of the policy.",
        );
      },
    );
  }

  function hashed(response, wanted, name) {
    if (!response || !window.crypto || !crypto.subtle) return undefined;
    return response.arrayBuffer().then(function (bytes) {
      return crypto.subtle.digest('SHA-384', bytes).then(function (digest) {
        var text = '';
        var all = new Uint8Array(digest);
        for (var n = 0; n < all.length; n++) text += String.fromCharCode(all[n]);
        if ('sha384-' + btoa(text) !== wanted)
          row(
            name,
            false,
            '内容与发布时不同：FTP 请用二进制方式上传，并上传整个文件夹。 Changed on the way: upload in binary mode, the whole folder.',
          );
      });
    });
  }

  void served('sri.json', /json/)
    .then(function (response) {
      return response ? response.json() : { files: {} };
    })
    .then(function (list) {
      var work = Promise.resolve();
      Object.keys(list.files).forEach(function (name) {
        work = work.then(function () {
          return served(name, /javascript|ecmascript/).then(function (response) {
            return hashed(response, list.files[name], name);
          });
        });
      });
      return work;
    })
    .then(function () {
      var place = document.body.appendChild(document.createElement('div'));
      place.hidden = true;
      return Promise.all(
        tags.map(function (tag) {
          place.appendChild(document.createElement(tag));
          return Promise.race([
            customElements.whenDefined(tag),
            new Promise(function (_, fail) {
              setTimeout(fail, 8000);
              document.addEventListener('gk-element-failed', function (event) {
                if (event.detail.tag === tag) fail();
              });
            }),
          ]).then(
            function () {
              row('<' + tag + '>', true, '已加载 loaded');
            },
            function () {
              row(
                '<' + tag + '>',
                false,
                (refused.join('；') || '没有加载') +
                  '：请看上面的文件，或本站 CSP 的 script-src。 See the files above, or script-src of the policy.',
              );
            },
          );
        }),
      );
    })
    .catch(function (fault) {
      row('自检', false, String(fault));
    })
    .then(function () {
      conclude();
    });
})();
