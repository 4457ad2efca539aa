#include "ui/phone/PhoneSession.h"

#include "models/consent/PageMatrix.h"

#include <QUuid>

#include <algorithm>

namespace numauth::ui {

namespace {

QString randomId()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

QString agreementOf(const consent::PageLayout &layout)
{
    const auto found =
        std::ranges::find(layout.elements, QStringLiteral("privacyText"), &consent::Element::id);
    return found == layout.elements.end() ? QString() : found->text;
}

} // namespace

PhoneSession::PhoneSession(std::shared_ptr<const phone::PhoneTables> tables,
                           std::shared_ptr<const consent::ConsentTables> consent,
                           sandbox::SandboxServer &sandbox, QObject *parent)
    : QObject(parent), m_tables(std::move(tables)), m_consent(std::move(consent)),
      m_sandbox(sandbox), m_state(phone::PhoneState::defaults(m_tables->fields))
{
    choosePageOfPlatform();
    restart();
}

void PhoneSession::set(const QString &field, const QString &value)
{
    if (m_state[field] == value || !m_state.set(m_tables->fields, field, value))
        return;
    if (field == QLatin1StringView("platform"))
        choosePageOfPlatform();
    const phone::PhoneField *known = m_tables->fields.find(field);
    using enum phone::VirtualPhone::Stage;
    const bool isPageShown = m_phone->stage() == PageShown || m_phone->stage() == AlertShown;
    if (!isPageShown || known->group == QLatin1StringView("app")) {
        restart();
        return;
    }
    m_phone->setState(playedState());
    update();
}

void PhoneSession::apply(const QJsonObject &changes)
{
    phone::PhoneState state = phone::PhoneState::defaults(m_tables->fields);
    for (const QString &kept : {QStringLiteral("platform"), QStringLiteral("sdk")})
        (void)state.set(m_tables->fields, kept, m_state[kept]);
    if (!state.apply(m_tables->fields, changes, {}))
        return;
    const bool isOtherPlatform =
        state[QStringLiteral("platform")] != m_state[QStringLiteral("platform")];
    m_state = state;
    if (isOtherPlatform)
        choosePageOfPlatform();
    restart();
}

void PhoneSession::setPages(const QList<consent::ConsentPage> &pages)
{
    m_pages = pages;
    choosePageOfPlatform();
    restart();
}

void PhoneSession::choosePageOfPlatform()
{
    const QString &platform = m_state[QStringLiteral("platform")];
    const auto found = std::ranges::find_if(m_pages, [&](const consent::ConsentPage &page) {
        return consent::platformId(page.platform) == platform;
    });
    m_pageIndex = found == m_pages.end() ? -1 : static_cast<int>(found - m_pages.begin());
    m_page = found == m_pages.end() ? consent::ConsentPage() : *found;
    m_page.platform = consent::platformFromId(platform).value_or(consent::Platform::Android);
    if (m_device.id.isEmpty() || m_device.platform != m_page.platform)
        m_device = usualDevice();
    m_isTurned = false;
}

void PhoneSession::choosePage(int index)
{
    if (index < 0 || index >= m_pages.size() || index == m_pageIndex)
        return;
    m_pageIndex = index;
    m_page = m_pages.at(index);
    (void)m_state.set(m_tables->fields, QStringLiteral("platform"),
                      consent::platformId(m_page.platform));
    if (m_device.platform != m_page.platform)
        m_device = usualDevice();
    restart();
}

/// The newest ordinary phone.
consent::Device PhoneSession::usualDevice() const
{
    const QList<consent::Device> all = devices();
    const auto rank = [](const consent::Device &device) {
        return std::pair(device.kind == QLatin1StringView("phone"), device.year);
    };
    return *std::ranges::max_element(all, {}, rank);
}

QList<consent::Device> PhoneSession::devices() const
{
    // A phone whose height is not known cannot be drawn whole.
    QList<consent::Device> devices = m_consent->devices.devicesOf(m_page.platform);
    devices.removeIf([](const consent::Device &device) { return !device.heightPx; });
    return devices;
}

void PhoneSession::chooseDevice(const QString &id)
{
    const consent::Device *device = m_consent->devices.find(id);
    if (!device || device->id == m_device.id)
        return;
    m_device = *device;
    restart();
}

void PhoneSession::setDark(bool isDark)
{
    m_isDark = isDark;
    update();
}

void PhoneSession::turn()
{
    m_isTurned = !m_isTurned;
    update();
}

consent::CellState PhoneSession::cell() const
{
    const bool isAlertShown =
        !m_isAgreementShown && m_phone->stage() == phone::VirtualPhone::Stage::AlertShown;
    consent::CellState cell = phone::cellOf(m_state, m_phone->isTicked(), isAlertShown);
    cell.isDark = m_isDark;
    cell.isAgreementShown = m_isAgreementShown;
    cell.orientation = consent::ownOrientation(m_page, *m_consent);
    if (m_isTurned)
        cell.orientation = cell.orientation == consent::Orientation::Portrait
                               ? consent::Orientation::Landscape
                               : consent::Orientation::Portrait;
    return cell;
}

void PhoneSession::update()
{
    m_layout = consent::layOut(m_page, m_device, cell(), *m_consent);
    const QList<phone::PhoneEvent> &events = m_phone->events();
    const qint64 now = events.isEmpty() ? 0 : events.last().atMs;
    if (now > m_shownMs)
        emit waited(static_cast<int>(now - m_shownMs));
    m_shownMs = now;
    emit changed();
}

void PhoneSession::restart()
{
    m_checked = phone::PhonePage::check(m_page, m_device, m_state, *m_consent);
    // The SDK does not refuse its own look, however little is known of its fonts.
    if (m_pageIndex < 0)
        m_checked->verdict = consent::Verdict::Ok;
    m_isAgreementShown = false;
    m_shownMs = 0;
    m_phone.emplace(m_tables, playedState(), phone::PhoneAction::Login, m_checked, randomId);
    m_phone->start();
    fetchToken();
    update();
}

bool PhoneSession::isPageAtFault() const
{
    return m_checked && m_checked->verdict != consent::Verdict::Ok;
}

void PhoneSession::runToEnd()
{
    if (m_phone->stage() == phone::VirtualPhone::Stage::Finished)
        restart();
    m_phone->runToEnd();
    fetchToken();
    update();
}

void PhoneSession::fetchToken()
{
    const auto request = m_phone->tokenRequest();
    if (!request)
        return;
    const QString token = mint(*request);
    if (token.isEmpty()) {
        m_phone->giveUpToken(tr("The sandbox is not running: start it in the status bar."));
        return;
    }
    m_tokens.insert(request->carrier, token);
    m_phone->takeToken(token);
}

QString PhoneSession::mint(const phone::TokenRequest &request)
{
    const auto carrier = sandbox::carrierFromName(request.carrier);
    const auto kind = sandbox::tokenKindFromName(request.kind);
    if (!m_sandbox.isRunning() || !carrier || !kind)
        return {};
    const sandbox::Token token = m_sandbox.mintToken(*kind, *carrier, request.phone);
    m_minted << MintedToken{request.carrier, token.value, m_sandbox.carrierTime()};
    return token.value;
}

QString PhoneSession::fetchFor(phone::PhoneAction action)
{
    phone::VirtualPhone other(m_tables, playedState(), action, m_checked, randomId);
    other.runToEnd();
    const auto request = other.tokenRequest();
    return request ? mint(*request) : QString();
}

std::optional<consent::Carrier> PhoneSession::carrier() const
{
    return m_tables->facts(m_state, phone::PhoneAction::Login, {}).carrier();
}

QString PhoneSession::number() const
{
    const auto known = carrier();
    return known ? m_tables->answers.number(consent::carrierId(*known),
                                            m_state[QStringLiteral("dataSim")] ==
                                                QLatin1StringView("2"))
                 : QString();
}

const phone::TokenQuota *PhoneSession::quota() const
{
    const auto known = carrier();
    return known ? m_tables->answers.quota(consent::carrierId(*known)) : nullptr;
}

int PhoneSession::unusedTokens() const
{
    const phone::TokenQuota *limit = quota();
    if (!limit || !m_sandbox.isRunning())
        return 0;
    const QDateTime since = m_sandbox.carrierTime().addSecs(-60LL * limit->minutes);
    return static_cast<int>(std::ranges::count_if(m_minted, [&](const MintedToken &each) {
        const auto token = m_sandbox.token(each.value);
        return each.carrier == limit->carrier.toUpper() && each.at > since && token &&
               !token->isUsed;
    }));
}

/// A phone that fetched too many tokens is refused like one whose quota is set as used up.
phone::PhoneState PhoneSession::playedState() const
{
    phone::PhoneState state = m_state;
    const phone::TokenQuota *limit = quota();
    if (limit && unusedTokens() >= limit->unusedTokens)
        (void)state.set(m_tables->fields, QStringLiteral("quota"), QStringLiteral("used"));
    return state;
}

void PhoneSession::tap(const QString &element)
{
    if (m_isAgreementShown) {
        goBack();
        return;
    }
    if (element == QLatin1StringView("checkbox"))
        m_phone->tick();
    else if (element == QLatin1StringView("loginButton"))
        m_phone->tapLogin();
    else if (element == QLatin1StringView("switchAccount"))
        m_phone->switchAccount();
    else if (element == QLatin1StringView("privacyText") ||
             element == QLatin1StringView("alertText"))
        openAgreement();
    else if (element == QLatin1StringView("alertButton"))
        m_phone->agreeInAlert();
    else if (element == QLatin1StringView("alertClose"))
        m_phone->closeAlert();
    else if (element == QLatin1StringView("closeButton"))
        m_phone->goBack();
    fetchToken();
    update();
}

void PhoneSession::openAgreement()
{
    m_phone->openAgreement(agreementOf(m_layout));
    m_isAgreementShown = true;
}

/// The phone's back closes what lies on top: the agreement, the pop-up, the page.
void PhoneSession::goBack()
{
    if (m_isAgreementShown) {
        m_isAgreementShown = false;
        update();
        return;
    }
    m_phone->goBack();
    update();
}

QString PhoneSession::toast() const
{
    const QList<phone::PhoneEvent> &events = m_phone->events();
    if (events.isEmpty())
        return {};
    const phone::PhoneEvent &last = events.last();
    if (!last.isDelivered)
        return last.callback.value(QStringLiteral("msg")).toString() + QStringLiteral("！");
    const bool isUntickedLogin = last.step == phone::PhoneStep::Tap && last.code.isEmpty() &&
                                 last.kind == phone::PhoneEvent::Kind::Plain;
    return isUntickedLogin ? last.title.zh : QString();
}

QList<phone::PhoneChange> PhoneSession::changes() const
{
    return phone::smallestChange(m_phone->state(), phone::PhoneAction::Login,
                                 m_checked ? std::optional(m_checked->verdict) : std::nullopt,
                                 *m_tables);
}

} // namespace numauth::ui
