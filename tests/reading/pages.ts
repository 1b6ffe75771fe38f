/** Pages as they lie in seeds folders, written for these tests. */

/** A newspaper, with all that stands around an article. */
export const NEWSPAPER = `<!DOCTYPE html>
<html lang="en-GB" class="no-js has-newsletter comments-open">
<head>
<meta charset="utf-8">
<title>Harbour opens a second ferry line | The Porto Herald</title>
<link rel="canonical" href="https://www.porto-herald.example/news/2025/02/18/ferry?utm_source=home">
<meta property="og:title" content="Harbour opens a second ferry line">
<meta property="og:site_name" content="The Porto Herald">
<meta property="og:type" content="article">
<meta property="og:url" content="https://www.porto-herald.example/news/2025/02/18/ferry">
<meta property="og:image" content="https://img.porto-herald.example/ferry-1200.jpg">
<meta property="og:description" content="Commuters had waited nine years for the crossing, which halves the way to work &amp; costs two euros.">
<meta property="article:published_time" content="2025-02-18T09:30:00+00:00">
<meta property="article:author" content="https://www.facebook.com/porto.herald">
<meta property="article:tag" content="Ferries">
<meta property="article:tag" content="Public transport">
<meta name="author" content="Ana Silva">
<style>.nav { color: red }</style>
<script>window.dataLayer = ["<p>tracking nonsense</p>"];</script>
</head>
<body class="single newsletter-popup-enabled">
<a class="skip-link" href="#content">Skip to content</a>
<div id="cookie-banner" role="dialog"><p>We use cookies and similar technologies to give you a better experience. Accept all cookies?</p><button>Accept</button></div>
<header class="site-header"><a href="/">The Porto Herald</a><form action="/search"><input name="q"><label>Search the site</label></form>
<nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li><li><a href="/culture">Culture</a></li></ul></nav></header>
<main id="content">
<div class="breadcrumbs"><a href="/">Home</a> › <a href="/news">News</a></div>
<article class="story">
<h1>Harbour opens a second ferry line</h1>
<div class="byline">By <a rel="author" href="/by/ana">Ana Silva</a> in Porto</div>
<time datetime="2025-02-18T09:30:00+00:00">18 February 2025, 09:30</time>
<ul class="share-bar"><li><a href="https://facebook.example/share">Share on Facebook</a></li><li><a href="https://x.example/share">Post on X</a></li></ul>
<figure class="lead"><img src="/img/ferry-640.jpg" alt="A white ferry" width="640"><figcaption>The first ferry leaves the quay on Monday. Photo: Rui Costa</figcaption></figure>
<p>The harbour on Monday opened a <a href="/news/line-one">second ferry line</a>, which the city had promised its commuters for nine&nbsp;years, and which will run every twenty minutes from six in the morning.</p>
<p>“It is a bridge that <em>moves</em>,” said the mayor, who took the first boat together with some two hundred passengers, a brass band and a dog that barked at every&shy; gull.<sup><a href="#note-1">1</a></sup></p>
<div class="ad-slot"><p>Advertisement: buy a new car today, with nothing to pay until the summer!</p></div>
<h2>What it costs</h2>
<p>A single crossing costs two euros, a monthly pass thirty, and children under six travel without a ticket. The fares, as the operator told this paper, stay as they are until 2027.</p>
<ul><li>Single: 2 euros</li><li>Monthly pass: 30 euros<ul><li>For students: 20 euros</li></ul></li></ul>
<div class="newsletter-signup"><h3>Never miss a story</h3><p>Sign up to our morning newsletter and get the best of the Herald in your inbox.</p></div>
<blockquote><p>We have waited for this since our children were born.</p></blockquote>
<figure><img data-src="/img/quay.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="The quay"><figcaption>Passengers wait on the northern quay.</figcaption></figure>
<table><tr><th>Line</th><th>Minutes</th></tr><tr><td>North</td><td>12</td></tr><tr><td>South</td><td>18</td></tr></table>
<p>Last year the old line carried 1.4 million people, more than the two bridges together, although half of its boats are older than the captains who steer them across the river every day.</p>
<aside class="related"><h3>More on this story</h3><ul><li><a href="/bridge">Why the bridge was never built</a></li></ul></aside>
</article>
<section id="comments" class="comments"><h2>Comments (2)</h2><p>gull_fan: What a waste of money, the old line was good enough for everyone, as I have said before.</p><p>ferryman: I disagree, and I cross the river every day, in winter and in summer, whatever the weather.</p></section>
</main>
<div class="sidebar"><h2>Most read</h2><ol><li><a href="/a">Ten recipes for cod</a></li><li><a href="/b">The lottery numbers</a></li></ol></div>
<footer><p>© 2025 The Porto Herald. All rights reserved. <a href="/privacy">Privacy policy</a></p></footer>
<noscript><img src="https://track.example/p.gif"></noscript>
</body></html>
`;

/** A blog on WordPress with Yoast, whose description is the beginning of the text. */
export const WORDPRESS = `<!DOCTYPE html>
<html lang="de-DE" prefix="og: https://ogp.me/ns#">
<head><meta charset="UTF-8">
<title>Neue Fähre für den Hafen &#8211; Hafenblog</title>
<link rel="canonical" href="https://hafenblog.example/2025/02/neue-faehre/">
<meta property="og:title" content="Neue Fähre für den Hafen &#8211; Hafenblog">
<meta property="og:description" content="Seit Montag fährt eine zweite Linie über den Fluss. Wir waren auf der ersten Fahrt dabei und haben mit […]">
<meta property="og:site_name" content="Hafenblog">
<script type="application/ld+json" class="yoast-schema-graph">{"@context":"https://schema.org","@graph":[
{"@type":"Article","@id":"https://hafenblog.example/2025/02/neue-faehre/#article","author":{"name":"Jonas Weber","@id":"https://hafenblog.example/#/schema/person/1"},"headline":"Neue Fähre für den Hafen","datePublished":"2025-02-18T07:15:00+00:00","mainEntityOfPage":{"@id":"https://hafenblog.example/2025/02/neue-faehre/"},"publisher":{"@id":"https://hafenblog.example/#organization"},"image":{"@id":"https://hafenblog.example/2025/02/neue-faehre/#primaryimage"},"keywords":["Fähre","Hafen &amp; Fluss"],"articleSection":["Verkehr"],"inLanguage":"de"},
{"@type":"ImageObject","@id":"https://hafenblog.example/2025/02/neue-faehre/#primaryimage","url":"https://hafenblog.example/wp-content/uploads/faehre.jpg"},
{"@type":"Organization","@id":"https://hafenblog.example/#organization","name":"Hafenblog"},
{"@type":"Person","@id":"https://hafenblog.example/#/schema/person/1","name":"Jonas Weber"}]}</script>
</head>
<body class="post-template-default single single-post postid-7 wp-embed-responsive">
<div id="page" class="site"><header id="masthead" class="site-header"><p class="site-title"><a href="/">Hafenblog</a></p><nav id="site-navigation"><ul><li><a href="/">Start</a></li><li><a href="/ueber">Über uns</a></li></ul></nav></header>
<div id="content" class="site-content"><main id="main" class="site-main">
<article id="post-7" class="post-7 post type-post status-publish has-post-thumbnail hentry category-verkehr tag-faehre">
<header class="entry-header"><h1 class="entry-title">Neue Fähre für den Hafen</h1><div class="entry-meta"><span class="posted-on">Veröffentlicht am <time class="entry-date published" datetime="2025-02-18T07:15:00+00:00">18. Februar 2025</time></span> <span class="byline">von Jonas Weber</span></div></header>
<div class="entry-content">
<p>Seit Montag fährt eine zweite Linie über den Fluss. Wir waren auf der ersten Fahrt dabei und haben mit der Kapitänin gesprochen, die das Schiff seit zwanzig Jahren kennt.</p>
<div class="wp-caption aligncenter"><img src="https://hafenblog.example/wp-content/uploads/bord-300x200.jpg" srcset="https://hafenblog.example/wp-content/uploads/bord-300x200.jpg 300w, https://hafenblog.example/wp-content/uploads/bord.jpg 1200w" alt="An Bord"><p class="wp-caption-text">Blick von Bord auf die Stadt.</p></div>
<p>Die Überfahrt dauert zwölf Minuten und kostet zwei Euro <img class="emoji" alt="😀" src="https://s.w.org/images/core/emoji/1f600.svg">. Am Wochenende fährt sie bis Mitternacht, in den Ferien sogar bis zwei Uhr morgens.</p>
<h2>So geht es weiter</h2>
<ol start="3"><li>Im März kommt ein zweites Schiff.</li><li>Im Mai wird der Anleger erneuert.</li></ol>
<pre class="wp-block-code"><code>06:00  Nord
06:20  Süd</code></pre>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Teilen mit:</h3><ul><li><a href="?share=x">Klick, um auf X zu teilen</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Ähnliche Beiträge</h3><p><a href="/alt">Die alte Fähre</a></p></div>
</div>
<footer class="entry-footer"><span class="cat-links">Kategorie: <a href="/verkehr">Verkehr</a></span></footer>
</article>
<nav class="navigation post-navigation"><div class="nav-links"><a href="/vorher">Voriger Beitrag: Sturm</a></div></nav>
<div id="comments" class="comments-area"><h2>Ein Kommentar</h2><ol class="comment-list"><li><p>Endlich! Darauf habe ich lange gewartet, und meine Nachbarn auch.</p></li></ol><div id="respond"><h3>Schreibe einen Kommentar</h3><form><textarea></textarea><p>Deine E-Mail-Adresse wird nicht veröffentlicht.</p></form></div></div>
</main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Neueste Beiträge</h2><ul><li><a href="/x">Sturmflut</a></li></ul></section></aside>
<footer id="colophon">Stolz präsentiert von WordPress</footer></div></body></html>
`;

/** The article and nothing else, as an editor pastes it. */
export const FRAGMENT = `<h1>Harbour opens a second ferry line</h1>
<p>18 February 2025</p>
<p>The harbour on Monday opened<br>
a second ferry line.</p>
<p>First thought.<br><br>Second <b>thought</b>, with H<sub>2</sub>O and 12 m<sup>2</sup>.</p>
<ol><li value="4">Four</li><li>Five<ul><li>Nested</li></ul></li></ol>
<hr>
<script>alert('never')</script>
<p style="display:none">Hidden words.</p>
<!-- an editor's remark -->
<p>It left <a href="https://timetable.example/">on time</a>.</p>
`;

/** A page of 2005: no mark of what is the article, and to be encoded in Windows-1251. */
export const RUSSIAN = `<html lang="ru"><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
<title>В порту открыли вторую паромную линию — Портовые вести</title>
<meta property="og:site_name" content="Портовые вести">
<meta name="author" content="Анна Смирнова">
<meta itemprop="datePublished" content="2025-02-18">
</head><body>
<div class="menu"><a href="/">Главная</a> <a href="/news">Новости</a> <a href="/sport">Спорт</a></div>
<div class="text">
<h1>В порту открыли вторую паромную линию</h1>
<p>В понедельник в порту открыли вторую паромную линию, которую город обещал жителям девять лет. Первый паром отошёл от причала ровно в полдень.</p>
<p>«Это мост, который движется», — сказал мэр, поднявшийся на борт вместе с двумястами пассажирами и духовым оркестром.</p>
<p>Билет на одну поездку стоит два евро, месячный проездной — тридцать, а дети до шести лет ездят бесплатно, сообщили в компании.</p>
</div>
<div class="footer">© 2025 Портовые вести. Все права защищены.</div>
</body></html>
`;

/** An AMP page. */
export const AMP = `<!doctype html>
<html ⚡ lang="fr"><head><meta charset="utf-8"><title>Le port ouvre une deuxième ligne de ferry</title>
<link rel="canonical" href="https://journal.example/2025/02/18/ferry">
<script async src="https://cdn.ampproject.org/v0.js"></script>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Le port ouvre une deuxième ligne de ferry","datePublished":"2025-02-18T10:00:00+01:00","author":[{"@type":"Person","name":"Léa Martin"},{"@type":"Person","name":"Hugo Petit"}],"publisher":{"@type":"Organization","name":"Le Journal","logo":{"@type":"ImageObject","url":"https://journal.example/logo.png"}},"image":["https://journal.example/ferry.jpg"]}</script>
<style amp-custom>p{margin:0}</style></head>
<body>
<amp-sidebar id="s" layout="nodisplay"><ul><li><a href="/">Accueil</a></li><li>Politique</li></ul></amp-sidebar>
<amp-consent id="c"><div>Nous utilisons des cookies pour mesurer l'audience de ce site.</div></amp-consent>
<article><h1>Le port ouvre une deuxième ligne de ferry</h1>
<p class="author">Par Léa Martin et Hugo Petit</p>
<amp-img src="https://journal.example/ferry.jpg" width="1200" height="800" layout="responsive" alt="Un ferry blanc"><noscript><img src="https://journal.example/ferry.jpg"></noscript></amp-img>
<p>Le port a ouvert lundi une deuxième ligne de ferry, promise depuis neuf ans aux habitants des deux rives, et qui partira toutes les vingt minutes.</p>
<amp-ad width="300" height="250" type="doubleclick"><div fallback>Publicité : changez de voiture.</div></amp-ad>
<p>« C'est un pont qui bouge », a déclaré la maire, montée à bord du premier bateau avec deux cents passagers, une fanfare et un chien.</p>
<p>Le billet coûte deux euros, l'abonnement mensuel trente ; les enfants de moins de six ans voyagent gratuitement jusqu'à la fin de l'année.</p>
<amp-social-share type="email">Partager</amp-social-share>
</article></body></html>
`;

/** What Word exports. */
export const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Ana Silva</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'>
<div class=WordSection1>
<h1>Harbour opens a second<o:p></o:p>
ferry line</h1>
<p class=MsoNormal>18 February 2025<o:p></o:p></p>
<p class=MsoNormal><span lang=EN-GB>The harbour on Monday opened a <b style='mso-bidi-font-weight:normal'>second</b>
ferry line, promised for nine years.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Single: 2 euros<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>Students: 1 euro<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Line</p></td><td><p class=MsoNormal>Minutes</p></td></tr><tr><td><p class=MsoNormal>North</p></td><td><p class=MsoNormal>12</p></td></tr></table>
<p class=MsoNormal>The mayor took the first boat.<o:p></o:p></p>
</div></body></html>
`;

/** A newsletter laid out in tables within tables. */
export const NEWSLETTER = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta charset="utf-8"><title>Harbour opens a second ferry line</title></head>
<body style="margin:0"><div style="display:none;max-height:0">The preheader that only inboxes show.</div>
<table width="100%"><tr><td align="center"><table width="600" role="presentation">
<tr><td><img src="https://mail.example/logo.png" alt="The Herald" width="120"></td></tr>
<tr><td><h1 style="font-size:28px">Harbour opens a second ferry line</h1></td></tr>
<tr><td><p>The harbour on Monday opened a second ferry line, promised for nine years.</p></td></tr>
<tr><td><table><tr><td width="50%">The mayor took the first boat, with two hundred passengers, a brass band, and a dog.</td><td width="50%"><a href="https://herald.example/ferry">Two euros</a> is what a crossing costs, and children travel free.</td></tr></table></td></tr>
<tr><td>First line of a letter.<br><br>Second paragraph of it.</td></tr>
<tr><td><img src="https://track.example/open.gif" width="1" height="1" alt=""></td></tr>
</table></td></tr></table></body></html>
`;

/** JSON-LD of several kinds, one of them broken. */
export const GRAPH = `<!doctype html><html><head><title>Ferry</title>
<script type="application/ld+json">{ broken json </script>
<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[]}</script>
<script type="application/ld+json">[{"@type":"WebSite","name":"Site"},{"@type":["ReportageNewsArticle","NewsArticle"],"headline":"Harbour opens a second ferry line","url":"https://herald.example/ferry","datePublished":"2025-02-18","author":"Ana Silva","publisher":{"name":"The Herald"},"keywords":"ferries, transport","image":{"url":"https://herald.example/f.jpg"},"inLanguage":{"name":"en"}}]</script>
</head><body><h1>Harbour opens a second ferry line</h1><p>The harbour on Monday opened a second ferry line, promised for nine years, and the mayor took the first boat.</p></body></html>
`;
