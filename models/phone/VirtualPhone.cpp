#include "models/phone/VirtualPhone.h"

#include <algorithm>
#include <utility>

namespace numauth::phone {

namespace {

/// From this version on the page is tested before the tick is.
constexpr consent::SdkVersion pageTestFirst{{2, 12, 9, 0}};

LocalText bilingual(const char16_t *zh, const char16_t *en)
{
    return {QString::fromUtf16(zh), QString::fromUtf16(en)};
}

} // namespace

VirtualPhone::VirtualPhone(std::shared_ptr<const PhoneTables> tables, const PhoneState &state,
                           PhoneAction action, const std::optional<PhonePage> &page,
                           std::function<QString()> makeId)
    : m_tables(std::move(tables)), m_state(state), m_action(action), m_page(page),
      m_makeId(std::move(makeId))
{
    m_isTicked = m_page && (m_page->isTickedAtFirst || !m_page->hasBox);
    m_decision = m_tables->decide(m_state, m_action, pageVerdict());
}

std::optional<consent::Verdict> VirtualPhone::pageVerdict() const
{
    return m_page ? std::optional(m_page->verdict) : std::nullopt;
}

SdkSpeaker VirtualPhone::speaker() const
{
    return SdkSpeaker::of(m_state, m_tables->facts(m_state, m_action, pageVerdict()));
}

PhoneEvent &VirtualPhone::add(PhoneStep step, PhoneEvent::Kind kind, const QString &code,
                              const LocalText &title, const LocalText &note)
{
    PhoneEvent event;
    event.step = step;
    event.kind = kind;
    event.code = code;
    event.title = title;
    event.note = note;
    event.durationMs = std::exchange(m_waitedMs, 0);
    event.atMs = m_nowMs;
    m_events << event;
    return m_events.last();
}

void VirtualPhone::wait(PhoneStep step)
{
    m_waitedMs += m_tables->answers.durationMs(step, m_state[QStringLiteral("network")]);
    m_nowMs += m_waitedMs;
}

void VirtualPhone::addAnswer(PhoneStep step, const QString &code, const LocalText &title)
{
    SdkAnswer answer;
    answer.code = code;
    answer.requestId = m_makeId();
    add(step, PhoneEvent::Kind::Good, code, title, LocalText::same(m_tables->answers.text(code)))
        .callback = m_tables->answers.callback(answer, speaker());
}

void VirtualPhone::addTap(const QString &code, const LocalText &title, const QJsonObject &members)
{
    QJsonObject callback = members;
    callback.insert(m_state[QStringLiteral("platform")] == QLatin1StringView("ios")
                        ? QStringLiteral("resultCode")
                        : QStringLiteral("code"),
                    code);
    add(PhoneStep::Tap, PhoneEvent::Kind::Information, code, title).callback = callback;
}

bool VirtualPhone::failsAt(PhoneStep step)
{
    if (!m_decision.deciding || m_decision.deciding->step > step)
        return false;
    if (m_decision.deciding->effect == RuleEffect::Unknown &&
        m_decision.deciding->step == PhoneStep::Tap) {
        noteDoubt(*m_decision.deciding);
        return false;
    }
    fail(*m_decision.deciding);
    return true;
}

/// A page of which nobody can tell is played as if it passed, and said to be so.
void VirtualPhone::noteDoubt(const PhoneRule &rule)
{
    const auto isNoted = [&rule](const PhoneEvent &event) { return event.ruleId == rule.id; };
    if (std::ranges::none_of(m_events, isNoted))
        add(PhoneStep::Tap, PhoneEvent::Kind::Open, {}, bilingual(u"无法判断", u"Cannot be told"),
            rule.message)
            .ruleId = rule.id;
}

void VirtualPhone::fail(const PhoneRule &rule)
{
    m_stage = Stage::Finished;
    if (rule.effect == RuleEffect::Unknown) {
        add(rule.step, PhoneEvent::Kind::Open, {}, bilingual(u"无法判断", u"Cannot be told"),
            rule.message)
            .ruleId = rule.id;
        return;
    }
    SdkAnswer answer = m_tables->answer(rule, m_state, m_action);
    answer.requestId = m_makeId();
    PhoneEvent &event = add(rule.step, PhoneEvent::Kind::Bad, answer.code,
                            answer.code.isEmpty() ? bilingual(u"不支持", u"Not supported")
                                                  : LocalText{m_tables->answers.text(answer.code),
                                                              QStringLiteral("Failed")},
                            rule.message);
    event.ruleId = rule.id;
    if (!answer.code.isEmpty())
        event.callback = m_tables->answers.callback(answer, speaker());
    // A refused page is logged and shown as a toast; the app's listener is not called.
    event.isDelivered =
        !(rule.step == PhoneStep::Tap && answer.code == QLatin1StringView("600005"));
}

void VirtualPhone::start()
{
    m_events.clear();
    m_nowMs = 0;
    add(PhoneStep::Start, PhoneEvent::Kind::Plain, {}, bilingual(u"初始化", u"Initialise"),
        LocalText::same(QStringLiteral("setAuthSDKInfo")));
    if (failsAt(PhoneStep::Start))
        return;
    passCheckEnvironment();
}

void VirtualPhone::passCheckEnvironment()
{
    wait(PhoneStep::CheckEnvironment);
    if (failsAt(PhoneStep::CheckEnvironment))
        return;
    const bool isAndroid = m_state[QStringLiteral("platform")] == QLatin1StringView("android");
    addAnswer(PhoneStep::CheckEnvironment,
              isAndroid ? QStringLiteral("600024") : QStringLiteral("600000"),
              bilingual(u"环境检查", u"Check environment"));
    if (m_action == PhoneAction::CheckEnvironment)
        m_stage = Stage::Finished;
    else
        passAccelerate();
}

void VirtualPhone::passAccelerate()
{
    wait(PhoneStep::Accelerate);
    if (failsAt(PhoneStep::Accelerate))
        return;
    const QString vendor = m_tables->answers.vendorName(speaker());
    add(PhoneStep::Accelerate, PhoneEvent::Kind::Good, {},
        bilingual(u"预取号", u"Fetch number ahead"), LocalText::same(vendor))
        .callback = {{QStringLiteral("vendorName"), vendor}};
    if (m_action == PhoneAction::Accelerate) {
        m_stage = Stage::Finished;
    } else if (m_action == PhoneAction::Verify) {
        passTap();
    } else {
        showPage();
    }
}

void VirtualPhone::showPage()
{
    wait(PhoneStep::Page);
    if (failsAt(PhoneStep::Page))
        return;
    addAnswer(PhoneStep::Page, QStringLiteral("600001"),
              bilingual(u"唤起授权页", u"Show the page"));
    m_stage = Stage::PageShown;
}

void VirtualPhone::runToEnd()
{
    if (m_stage == Stage::NotStarted)
        start();
    if (m_stage == Stage::PageShown && !m_isTicked)
        tick();
    if (m_stage == Stage::PageShown)
        tapLogin();
    if (m_stage == Stage::AlertShown)
        agreeInAlert();
}

void VirtualPhone::tick()
{
    if (m_stage != Stage::PageShown || (m_page && !m_page->hasBox))
        return;
    m_isTicked = !m_isTicked;
    addTap(QStringLiteral("700003"), bilingual(u"勾选协议", u"Tick the agreement"),
           {{QStringLiteral("isChecked"), m_isTicked}});
}

bool VirtualPhone::isTickFirst() const
{
    return speaker().sdk < pageTestFirst;
}

void VirtualPhone::tapLogin()
{
    if (m_stage != Stage::PageShown)
        return;
    addTap(QStringLiteral("700002"), bilingual(u"点击登录", u"Tap login"),
           {{QStringLiteral("isChecked"), m_isTicked}});
    if ((m_isTicked || !isTickFirst()) && failsAt(PhoneStep::Tap))
        return;
    if (m_isTicked) {
        passTap();
    } else if (m_page && m_page->hasAlert) {
        m_stage = Stage::AlertShown;
        addTap(QStringLiteral("700006"), bilingual(u"弹出二次确认", u"Second pop-up appears"));
    } else {
        add(PhoneStep::Tap, PhoneEvent::Kind::Plain, {}, bilingual(u"请同意服务条款", u"Toast"),
            bilingual(u"没有勾选，不会有 token；用 setLogBtnToastHidden 换成自己的提示。",
                      u"Not ticked, so no token comes; replace the toast by one of your own with "
                      u"setLogBtnToastHidden."));
    }
}

void VirtualPhone::agreeInAlert()
{
    if (m_stage != Stage::AlertShown)
        return;
    m_isTicked = true;
    m_stage = Stage::PageShown;
    addTap(QStringLiteral("700008"), bilingual(u"同意并继续", u"Agree and go on"));
    passTap();
}

void VirtualPhone::closeAlert()
{
    if (m_stage != Stage::AlertShown)
        return;
    m_stage = Stage::PageShown;
    addTap(QStringLiteral("700007"), bilingual(u"关闭二次确认", u"Second pop-up closed"));
}

void VirtualPhone::switchAccount()
{
    if (m_stage != Stage::PageShown)
        return;
    addAnswer(PhoneStep::Tap, QStringLiteral("700001"),
              bilingual(u"切换其他方式", u"Another way to log in"));
    m_events.last().kind = PhoneEvent::Kind::Information;
    m_stage = Stage::Finished;
}

void VirtualPhone::openAgreement(const QString &name)
{
    if (m_stage == Stage::PageShown)
        addTap(QStringLiteral("700004"), bilingual(u"打开协议", u"Open an agreement"),
               {{QStringLiteral("name"), name}});
    else if (m_stage == Stage::AlertShown)
        addTap(QStringLiteral("700009"), bilingual(u"打开协议", u"Open an agreement"),
               {{QStringLiteral("name"), name}});
}

void VirtualPhone::goBack()
{
    if (m_stage == Stage::AlertShown) {
        closeAlert();
        return;
    }
    if (m_stage != Stage::PageShown)
        return;
    addAnswer(PhoneStep::Tap, QStringLiteral("700000"), bilingual(u"用户取消", u"Cancelled"));
    m_events.last().kind = PhoneEvent::Kind::Information;
    m_stage = Stage::Finished;
}

void VirtualPhone::setState(const PhoneState &state)
{
    const auto card = [this](const PhoneState &each) {
        return m_tables->facts(each, m_action, {})[QStringLiteral("card")];
    };
    const QString before = card(m_state);
    const QString after = card(state);
    m_state = state;
    const bool isPageShown = m_stage == Stage::PageShown || m_stage == Stage::AlertShown;
    if (isPageShown && before != after) {
        m_state = state;
        (void)m_state.set(m_tables->fields, QStringLiteral("simChange"), QStringLiteral("on-page"));
        add(PhoneStep::Page, PhoneEvent::Kind::Plain, {}, bilingual(u"换卡", u"Data SIM changed"),
            LocalText::same(before + QStringLiteral(" → ") + after));
    }
    m_decision = m_tables->decide(m_state, m_action, pageVerdict());
}

void VirtualPhone::passTap()
{
    if (failsAt(PhoneStep::Tap))
        return;
    wait(PhoneStep::Token);
    if (failsAt(PhoneStep::Token))
        return;
    m_stage = Stage::WaitingForToken;
}

std::optional<TokenRequest> VirtualPhone::tokenRequest() const
{
    if (m_stage != Stage::WaitingForToken)
        return std::nullopt;
    const SdkSpeaker speaker = this->speaker();
    const bool isSecond = m_state[QStringLiteral("dataSim")] == QLatin1StringView("2");
    QString kind = QStringLiteral("accessToken");
    if (m_action == PhoneAction::Verify)
        kind = speaker.appHost == QLatin1StringView("h5") ? QStringLiteral("spToken")
                                                          : QStringLiteral("accessCode");
    return TokenRequest{speaker.carrier.toUpper(),
                        m_tables->answers.number(speaker.carrier, isSecond), kind};
}

void VirtualPhone::takeToken(const QString &token)
{
    if (m_stage != Stage::WaitingForToken)
        return;
    SdkAnswer answer;
    answer.code = QStringLiteral("600000");
    answer.token = token;
    answer.requestId = m_makeId();
    const QString vendor = m_tables->answers.vendorName(speaker());
    add(PhoneStep::Token, PhoneEvent::Kind::Good, answer.code,
        bilingual(u"取得 Token", u"Token arrived"), LocalText::same(vendor))
        .callback = m_tables->answers.callback(answer, speaker());
    m_stage = Stage::Finished;
}

void VirtualPhone::giveUpToken(const QString &reason)
{
    if (m_stage != Stage::WaitingForToken)
        return;
    add(PhoneStep::Token, PhoneEvent::Kind::Open, {},
        bilingual(u"没有网关，取不到 Token", u"No gateway, no token"), LocalText::same(reason));
    m_stage = Stage::Finished;
}

const PhoneEvent *VirtualPhone::result() const
{
    return m_stage == Stage::Finished && !m_events.isEmpty() ? &m_events.last() : nullptr;
}

} // namespace numauth::phone
