/**
 * Words by which lines in an article's body are known that are no text of it. Each list is of the starts of lines, except
 * `labels` and `tailHeadings`, which are whole lines; all without regard to case.
 */
const wholeLine = (phrases: readonly string[]): RegExp => new RegExp(`^(?:${phrases.join('|')})$`, 'iu')
const lineStart = (phrases: readonly string[]): RegExp => new RegExp(`^[\\s>»→▶•*\\[(–—-]*(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

const ad = 'ad(?:vertisement)?s?'

/** Words on buttons and above boxes. */
export const labels = wholeLine([
  ad,
  'advertising',
  'sponsored(?: content)?',
  'promoted',
  `(?:story|article) continues below(?: (?:this )?${ad})?`,
  `${ad} ?[·•|-] ?scroll to continue`,
  '(?:continue|keep) reading',
  'read (?:more|full story|full article|the full (?:story|article))',
  '(?:show|load|see|view) (?:more|all|less)',
  'share(?: (?:this|on|via)(?: .{1,40})?)?:?',
  'tweet|print|e?-?mail|save|copy(?: link)?|link copied!?|font size.{0,10}|a[+-]',
  '(?:\\d+ )?comments?(?: \\(\\d+\\))?|leave a (?:comment|reply)|no comments(?: yet)?',
  'follow|listen(?: to (?:this )?article)?|watch|live|exclusive|breaking(?: news)?|image|gallery|video|photos?',
  '(?:reading time:? ?)?\\d+[- ]min(?:ute)?s?(?:[- ]read| ago)?|(?:estimated )?read(?:ing)? time:? .{1,20}',
  'related(?: (?:stories|articles|topics|news|content|links|coverage))?:?|more on this(?: story)?|recommended(?: (?:stories|for you|reading))?|you may also like',
  'most (?:read|popular)|trending(?: now)?|up next|(?:next|previous) (?:article|story|post)|back to top',
  `skip (?:${ad}|to content|past newsletter promotion)|(?:after|end of) (?:newsletter promotion|list|${ad})|list of \\d+ items`,
  'enlarge this image|(?:toggle|hide) caption|image caption.{0,40}',
  'sign (?:in|up)|log ?in|register|subscribe(?: now)?|close|menu|search|accept(?: all)?',
  '(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|more about|explore more on|hits|views)\\s*:.{0,60}|tags|topics|filed under',
  '(?:source|sources): [\\p{L} .,&-]{1,30}',
  'loading(?: (?:post|tweet|comments?|video))?\\s?(?:…|\\.\\.\\.)?',
  '\\d{1,2}[.:]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [a-z]{2,5})?',
])

/** Appeals to those who read. */
export const appeals = lineStart([
  '(?:please )?(?:sign up|subscribe|register (?:now|for free|here|today|to)|log ?in|sign in)',
  'join (?:our|us|now|the conversation|\\S+ on (?:telegram|whatsapp)|more than [\\d,a-z ]{1,20} (?:readers|subscribers))',
  'follow (?:us|our|\\S+(?: \\S+){0,4} on (?:twitter|x|facebook|instagram|telegram|whatsapp|google news|threads|bluesky|youtube))',
  'download (?:our|the [\\p{L} ]{1,30} app)',
  'get (?:the (?:latest|best|day|top|news|free|app)|our|all the|unlimited|breaking news|notified)',
  'support (?:our (?:work|journalism|reporting|newsroom)|independent journalism|us|quality|local journalism)',
  'donate (?:now|today|here|to (?:us|support))|become a (?:member|subscriber|supporter|patron)',
  'like us on|(?:click|tap) here|already (?:a (?:subscriber|member)|have an account|registered|subscribed)',
  'do you have (?:a (?:story|tip|comment)|more|information)|have a (?:tip|story)|got a (?:tip|story)|send (?:us )?(?:your|an? e-?mail|news|tips)',
  'to (?:continue|keep) reading|continue (?:reading|with (?:google|facebook|apple))|want (?:to read more|more (?:stories|news|like this))',
  'this (?:article|story|content|report) is (?:for|available|exclusive|reserved|only available) (?:to|for|only|subscribers|members)|this is a (?:subscriber|premium)',
  "you(?:[’']ve| have) (?:reached|read) (?:your|all|\\d+|the)|you have \\d+ (?:free )?articles?|unlock (?:this|the|unlimited)|start your (?:free )?(?:trial|subscription)",
  'try (?:it )?(?:free|for (?:free|just|only|\\$|£|€))|enter your e-?mail|your e-?mail address',
  'by (?:signing up|subscribing|clicking|registering|providing your|submitting)',
  "we(?:[’']ll| will) (?:send you|e-?mail you)|we use (?:cookies|your (?:data|e-?mail))",
  "thank you for (?:reading|subscribing|signing up)|(?:you can )?unsubscribe|stay (?:informed|up to date|on top of)|(?:never|don[’']?t) miss (?:a|an|out|our|the latest)",
  '(?:sent|delivered) (?:every|daily|weekly|to your|straight to)|(?:free |daily |our )?newsletters?(?: (?:sign|may))',
  'share your (?:thoughts|views|story|opinion)|(?:tell us|let us know) (?:what|in|how|your)',
  'e-?mail (?:us|the (?:writer|author|reporter|editor))|contact(?: (?:us|the (?:writer|author|reporter|newsroom|editor)|\\S+ \\S+ at))?(?=:| at| via| on)|(?:you can )?(?:reach|follow|contact) \\p{Lu}\\S+(?: \\p{Lu}\\S+)? (?:at|on) ',
  '(?:the )?(?:views|opinions) expressed (?:in this|here|are)|disclaimer|save up to \\d+%|only [$£€]\\d+(?:\\.\\d+)? (?:for|a|per)|cancel (?:any ?time|at any time)',
  '[\\p{L} ]{3,40} welcomes (?:your|comments|feedback)|comments (?:are closed|may be)|is this page useful',
])

/** Where there is more to read; such a line is left out where much of it is a link. */
export const pointers = lineStart([
  '(?:also |must[- ]|further |more |now )?(?:read|see|watch|listen|related|recommended|explore)(?: (?:more|also|next|now|here|this|on|full story|the full|coverage|story|article))*',
  'more(?: (?:on|from|about|stories|news|coverage|to read))?',
  "don[’']?t miss|in (?:pictures|photos|depth|case you missed it)|icymi|(?:learn|find out) more|for more",
  'explainer|analysis|opinion|timeline|live(?: updates)?|photos?|video|gallery|next|click here|background|fact ?box|podcast|interactive',
])

/** Who made a picture. */
export const credits =
  /^(?:\(?(?:file )?(?:photo|image|picture|photograph|graphic|illustration|map|credit|video)s?(?: (?:credit|by|courtesy(?: of)?|via|from|source))?s?\s*[:/©|]|(?:image|photo) (?:caption|credit|source)\b|©\s*\p{Lu}|[^.]{0,60}\/(?:AFP|Reuters|AP|AP Photo|Getty Images|EPA|Anadolu)[^.]{0,40}$)/iu

/** What the law or the publisher wants said. */
export const rights =
  /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|\bmay not be (?:published|reproduced|broadcast)\b|^our standards:|^published in the .{0,40}print edition|^purchase licensing rights/i

/** What stands in place of a post that could not be shown. */
export const emptyPosts =
  /^(?:view this post on instagram|a post shared by|view on (?:twitter|x|threads)|this content is not available|loading)/i

/** What stands behind such a heading belongs to other articles. */
export const tailHeadings = wholeLine(
  [
    'related(?: \\p{L}+){0,3}|more (?:from|on|stories|news|in|like)(?: .{1,40})?|read (?:more|next|also)(?: .{1,30})?|most (?:read|popular|viewed)',
    'recommended(?: .{1,30})?|you (?:may|might) (?:also )?(?:like|be interested).{0,20}|what to read next|(?:latest|other|top) (?:news|stories|headlines)(?: .{1,30})?',
    "trending(?: .{1,20})?|comments?|share this(?: .{1,20})?|about the authors?|join the (?:conversation|discussion)|editors?[’']?s? picks?",
    'popular (?:posts|stories|news)|also (?:in the news|on .{1,30})|from (?:around )?the web|sponsored|promoted|newsletters?|sign up(?: .{1,40})?|subscribe(?: .{1,40})?|follow us(?: .{1,40})?',
    'topics?|tags?|(?:get|stay) in touch|(?:next|previous) story|in case you missed it|see also|policies and standards',
  ].map((phrase) => `(?:${phrase})\\s*:?`),
)
