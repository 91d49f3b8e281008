"""What a person does in a browser: sign in, read the consent page, press Authorise.

The pages are read as a browser reads them: the form is found, its hidden fields are sent back as they
are, and only the fields that a person would type are filled in. So the test does not depend on what
the server keeps in its forms.
"""

import html
import re
from html.parser import HTMLParser
from urllib.parse import parse_qs, urljoin, urlparse

import requests


class _Forms(HTMLParser):
    """Collects every form of a page with the fields that a browser would send."""

    def __init__(self):
        super().__init__()
        self.forms = []
        self.text = []

    def handle_starttag(self, tag, attrs):
        attrs = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append({"action": attrs.get("action", ""), "method": attrs.get("method", "get").lower(),
                               "fields": {}, "typed": set(), "buttons": []})
        if not self.forms:
            return
        form = self.forms[-1]
        name = attrs.get("name")
        if tag == "input" and name:
            kind = attrs.get("type", "text").lower()
            if kind in ("checkbox", "radio"):
                if "checked" in attrs:
                    form["fields"][name] = attrs.get("value", "on")
            elif kind in ("submit", "button"):
                form["buttons"].append((name, attrs.get("value", "")))
            else:
                form["fields"][name] = attrs.get("value", "")
                if kind != "hidden":
                    form["typed"].add(name)
        elif tag == "button" and name:
            form["buttons"].append((name, attrs.get("value", "")))

    def handle_data(self, data):
        self.text.append(data)


def _forms(response):
    page = _Forms()
    page.feed(response.text)
    return page.forms


def _submit(browser, response, form, typed, button=None):
    fields = dict(form["fields"])
    fields.update(typed)
    if button:
        fields[button[0]] = button[1]
    target = urljoin(response.url, form["action"] or response.url)
    return browser.post(target, data=fields, allow_redirects=False, timeout=20)


def _settle(browser, response, stop_at):
    """Follows redirects as a browser does, but not into the client's own redirect address."""
    for _ in range(8):
        if response.status_code not in (301, 302, 303, 307, 308):
            return response, None
        target = urljoin(response.url, response.headers["Location"])
        if target.startswith(stop_at):
            return response, target
        response = browser.get(target, allow_redirects=False, timeout=20)
    raise AssertionError("too many redirects while signing in")


def _shown_code(page):
    """The code as a page shows it to a person whose client has no address to be redirected to."""
    query = parse_qs(urlparse(page.url).query)
    if "code" in query:
        return query["code"][0]
    for pattern in (r"<code[^>]*>\s*([^<\s]{16,})\s*</code>", r'<input[^>]*value="([^"\s]{16,})"', r">\s*([A-Za-z0-9_-]{32,})\s*<"):
        found = re.search(pattern, page.text)
        if found:
            return html.unescape(found.group(1))
    raise AssertionError("the page shows no authorisation code: " + page.text[:400])


def authorise(url, handle, password, redirect_uri, state=None):
    """Walks from an authorise link to the code, signing in on the way. Returns the code."""
    browser = requests.Session()
    response = browser.get(url, allow_redirects=False, timeout=20)
    response, landed = _settle(browser, response, redirect_uri)
    signed_in = False
    for _ in range(4):
        if landed:
            query = parse_qs(urlparse(landed).query)
            assert "code" in query, "redirected without a code: " + landed
            if state is not None:
                assert query.get("state") == [state], f"the state came back as {query.get('state')}"
            return query["code"][0]
        assert response.status_code == 200, f"{response.url} answered {response.status_code}: {response.text[:300]}"
        forms = _forms(response)
        login = next((form for form in forms if "password" in form["typed"]), None)
        if login:
            assert not signed_in, "the server asks for the password again: " + response.text[:400]
            signed_in = True
            assert "handle" in login["typed"], f"the sign-in form has the fields {sorted(login['typed'])}"
            response = _submit(browser, response, login, {"handle": handle, "password": password})
        else:
            consent = next((form for form in forms if "/oauth/authorize" in urljoin(response.url, form["action"] or response.url)), None)
            if consent is None:
                return _shown_code(response)
            yes = next((button for button in consent["buttons"] if not re.search("deny|cancel|no", button[1], re.I)), None)
            response = _submit(browser, response, consent, {}, yes)
            if redirect_uri.startswith("urn:"):
                response, _ = _settle(browser, response, redirect_uri)
                assert response.status_code == 200, f"after consent: {response.status_code} {response.text[:300]}"
                return _shown_code(response)
        response, landed = _settle(browser, response, redirect_uri)
    raise AssertionError("no code after signing in and agreeing")


def refused_sign_in(url, handle):
    """A wrong password must not let anyone in; returns the status of the answer."""
    browser = requests.Session()
    response, _ = _settle(browser, browser.get(url, allow_redirects=False, timeout=20), "nowhere:")
    login = next(form for form in _forms(response) if "password" in form["typed"])
    answer = _submit(browser, response, login, {"handle": handle, "password": "not the password"})
    assert "code=" not in answer.headers.get("Location", "")
    return answer.status_code
