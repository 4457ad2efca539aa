#include "ui/phone/PhonePlace.h"

#include "models/consent/PageSource.h"
#include "models/workspace/Workspace.h"
#include "ui/phone/AppChoice.h"
#include "ui/phone/BackendForward.h"
#include "ui/phone/PhoneEventModel.h"
#include "ui/phone/PhoneForm.h"
#include "ui/phone/PhoneResult.h"
#include "ui/phone/PhoneScreen.h"
#include "ui/phone/QuotaBar.h"
#include "ui/phone/SandboxClock.h"
#include "ui/phone/ServerPanel.h"
#include "ui/phone/TokenCard.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QJsonDocument>
#include <QSplitter>
#include <QTimer>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr int formWidth = 284;
constexpr int resultWidth = 660;

QList<phone::BuiltInScenario> scenariosOf(const phone::PhoneTables &tables)
{
    const auto scenarios = phone::builtInScenarios(tables.fields);
    Q_ASSERT(scenarios);
    return scenarios ? *scenarios : QList<phone::BuiltInScenario>();
}

QAction *makeAction(QObject *parent, const char *name, const char *icon)
{
    auto *action = new QAction(parent);
    action->setObjectName(QString::fromLatin1(name));
    action->setIcon(themeIcon(QString::fromLatin1(icon)));
    return action;
}

QToolButton *makeTool(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

} // namespace

PhonePlace::PhonePlace(const Services &services, QWidget *parent)
    : Place(parent), m_logs(services.logs),
      m_session(services.phone, services.consent, services.sandbox),
      m_client(services.operations, services.errors, m_clock, cloud::randomNonce),
      m_form(new PhoneForm(m_session, scenariosOf(*services.phone))),
      m_screen(new PhoneScreen(m_session)), m_result(new PhoneResult(m_session)),
      m_sandboxClock(new SandboxClock(services.sandbox)), m_quota(new QuotaBar(m_session)),
      m_forward(new BackendForward),
      m_server(new ServerPanel(m_session, services.operations, services.errors, m_clock)),
      m_tokenHead(new DockHead), m_clockHead(new DockHead), m_state(new Label({}, TextSize::Small)),
      m_run(makeAction(this, "phone.run", "play")),
      m_again(makeAction(this, "phone.again", "refresh")),
      m_back(makeAction(this, "phone.back", "chevron-left")),
      m_turn(makeAction(this, "phone.turn", "rotate")),
      m_dark(makeAction(this, "phone.dark", "moon")),
      m_picture(makeAction(this, "phone.picture", "image")),
      m_copyLog(makeAction(this, "phone.copyLog", "copy")),
      m_copyBody(makeAction(this, "phone.copyBody", "copy")),
      m_saveCase(makeAction(this, "phone.saveCase", "bag")),
      m_saveSuite(makeAction(this, "phone.saveSuite", "calls")),
      m_diagnose(makeAction(this, "phone.diagnose", "diagnosis")),
      m_showPage(makeAction(this, "phone.showPage", "consent")),
      m_copyRows(makeAction(this, "phone.copyRows", "copy")), m_tick(new QTimer(this))
{
    setObjectName(QStringLiteral("phone"));
    m_run->setShortcut(QKeySequence(Qt::Key_F5));
    m_dark->setCheckable(true);
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    m_form->setMinimumWidth(formWidth);
    splitter->addWidget(m_form);
    splitter->addWidget(makeCentre());
    splitter->addWidget(makeRight());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({formWidth, 420, resultWidth});
    setCentralWidget(splitter);

    connect(m_run, &QAction::triggered, &m_session, &PhoneSession::runToEnd);
    connect(m_again, &QAction::triggered, &m_session, &PhoneSession::restart);
    connect(m_back, &QAction::triggered, &m_session, &PhoneSession::goBack);
    connect(m_turn, &QAction::triggered, &m_session, &PhoneSession::turn);
    connect(m_dark, &QAction::toggled, &m_session, &PhoneSession::setDark);
    connect(m_picture, &QAction::triggered, this, &PhonePlace::copyPicture);
    connect(m_copyLog, &QAction::triggered, this, &PhonePlace::copyLog);
    connect(m_saveCase, &QAction::triggered, this, &PhonePlace::saveCaseRequested);
    connect(m_saveSuite, &QAction::triggered, this, &PhonePlace::saveSuite);
    connect(m_server, &ServerPanel::played, this, &PhonePlace::saveWantedSuite);
    connect(m_copyBody, &QAction::triggered, this, &PhonePlace::copyBody);
    connect(m_diagnose, &QAction::triggered, this, &PhonePlace::diagnose);
    connect(m_showPage, &QAction::triggered, this,
            [this] { emit placeRequested(QStringLiteral("consent"), m_session.page().name); });
    connect(m_sandboxClock, &SandboxClock::startRequested, this,
            &PhonePlace::sandboxStartRequested);
    connect(m_copyRows, &QAction::triggered, m_result->table(), &TableView::copySelection);
    connect(&m_client, &cloud::ApiClient::finished, this, &PhonePlace::showAnswer);
    connect(&m_session, &PhoneSession::changed, this, &PhonePlace::showState);
    connect(&services.sandbox, &sandbox::SandboxServer::stateChanged, this, &PhonePlace::showState);
    connect(m_tick, &QTimer::timeout, this, [this] {
        if (isVisible())
            showState();
    });
    m_tick->start(1000);
    retranslate();
}

PhonePlace::~PhonePlace() = default;

void PhonePlace::addTools(QBoxLayout *layout)
{
    for (QAction *action : {m_back, m_turn, m_dark, m_picture})
        layout->addWidget(makeTool(action));
}

QWidget *PhonePlace::makeCentre()
{
    auto *pane = new Pane(Pane::Ground::Desk);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(12, 8, 12, 12);
    auto *tools = new QHBoxLayout;
    tools->addStretch();
    addTools(tools);
    layout->addLayout(tools);
    layout->addWidget(m_screen, 1);
    auto *foot = new QHBoxLayout;
    m_state->setObjectName(QStringLiteral("phone.state"));
    m_state->setElides(true);
    foot->addStretch();
    foot->addWidget(m_state);
    foot->addWidget(new ActionButton(m_again));
    foot->addStretch();
    layout->addLayout(foot);
    return pane;
}

QWidget *PhonePlace::makeRight()
{
    m_tokenHead->setIconName(QStringLiteral("clock"));
    m_clockHead->setIconName(QStringLiteral("cube"));
    m_forward->addTool(m_copyBody);
    for (QAction *action : {m_copyLog, m_run}) {
        auto *button = new ActionButton(action, ButtonKind::Quiet);
        setSmallButton(button);
        m_result->head()->addWidget(button);
    }
    m_result->banner()->addAction(m_showPage, ButtonKind::Quiet);
    m_result->banner()->addAction(m_diagnose, ButtonKind::Quiet);
    m_result->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_result->table()->addActions({m_copyRows, m_copyLog, m_diagnose, m_saveSuite});
    auto *cards = new QHBoxLayout;
    cards->setContentsMargins(12, 10, 12, 10);
    cards->setSpacing(8);
    for (const consent::Carrier carrier : consent::allCarriers) {
        auto *card = new TokenCard(m_session, carrier);
        connect(card, &TokenCard::exchangeRequested, this, &PhonePlace::exchange);
        cards->addWidget(card, 1);
        m_cards << card;
    }
    auto *pane = new Pane(Pane::Ground::Surface);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_result, 1);
    layout->addWidget(m_tokenHead);
    layout->addLayout(cards);
    layout->addWidget(m_clockHead);
    layout->addWidget(m_sandboxClock);
    layout->addWidget(m_quota);
    m_result->setForward(m_forward);
    m_result->setServer(m_server);
    connect(m_result, &PhoneResult::eventOpened, this, &PhonePlace::explain);
    return pane;
}

QString PhonePlace::title() const
{
    return tr("Phone");
}

QList<shell::PlaceAction> PhonePlace::menuActions() const
{
    using shell::MenuId;
    return {{MenuId::File, m_saveCase, true}, {MenuId::File, m_saveSuite},
            {MenuId::Calls, m_run},           {MenuId::Calls, m_again},
            {MenuId::View, m_turn, true},     {MenuId::View, m_dark},
            {MenuId::Edit, m_copyLog, true},  {MenuId::Edit, m_copyBody},
            {MenuId::Edit, m_picture},        {MenuId::Tools, m_diagnose}};
}

TokenCard *PhonePlace::card(const QString &carrier) const
{
    const auto found = std::ranges::find_if(
        m_cards, [&](const TokenCard *card) { return card->carrier() == carrier; });
    return found == m_cards.end() ? nullptr : *found;
}

void PhonePlace::openWorkspace(const QString &folder)
{
    m_folder = folder;
    if (folder.isEmpty()) {
        m_session.setPages({});
        m_form->app()->openWorkspace({});
        return;
    }
    m_form->app()->openWorkspace(folder);
    if (const auto workspace = workspace::Workspace::open(folder)) {
        const auto sdk = workspace->sdk.value(consent::Platform::Android);
        if (sdk != consent::SdkVersion() && !sdk.isUnknown)
            m_session.set(QStringLiteral("sdk"), sdk.toString());
    }
    const auto pages = consent::PageSource::readPath(folder, m_session.consentTables().attributes);
    m_session.setPages(pages ? *pages : QList<consent::ConsentPage>());
}

void PhonePlace::useSdk(const QString &platform, const QString &version)
{
    if (m_session.state()[QStringLiteral("platform")] != platform)
        return;
    m_session.set(QStringLiteral("sdk"), version);
    emit statusMessage(tr("The phone plays SDK %1, as found in the app.").arg(version));
}

void PhonePlace::exchange(const QString &carrier, const QString &token)
{
    if (!m_exchanging.isEmpty())
        return;
    m_exchanging = carrier;
    cloud::ApiRequest request;
    request.operation = QStringLiteral("GetMobile");
    request.parameters = {{QStringLiteral("AccessToken"), token}};
    const sandbox::SandboxServer &sandbox = m_session.sandbox();
    m_client.send(request, {QStringLiteral("sandbox"), cloud::EnvironmentKind::Sandbox,
                            sandbox.url(), sandbox.credentials()});
}

void PhonePlace::showAnswer(const Result<cloud::ApiReply> &result)
{
    QString words = result ? QStringLiteral("%1 · %2").arg(result->code, result->message)
                           : result.error().message;
    if (result && result->code == QLatin1StringView("OK")) {
        const QJsonObject answer =
            result->body.value(QStringLiteral("GetMobileResultDTO")).toObject();
        const QString number = answer.value(QStringLiteral("Mobile")).toString();
        words = QStringLiteral("OK · ") + number.left(3) + QStringLiteral("****") + number.right(4);
    }
    if (TokenCard *card = this->card(m_exchanging))
        card->showAnswer(words);
    m_exchanging.clear();
    emit exchanged();
}

void PhonePlace::showState()
{
    for (TokenCard *card : std::as_const(m_cards))
        card->showToken();
    m_sandboxClock->showTime();
    m_quota->showQuota();
    m_forward->setBody(backendBody());
    using enum phone::VirtualPhone::Stage;
    const phone::VirtualPhone &phone = m_session.phone();
    switch (phone.stage()) {
    case PageShown:
        m_state->setText(tr("The page waits for a tap"));
        break;
    case AlertShown:
        m_state->setText(tr("The second pop-up waits for an answer"));
        break;
    default:
        m_state->setText(phone.events().isEmpty() ? QString() : phone.events().last().title.text());
    }
    const QString toast = m_session.toast();
    const AppScreen::Answer answer = m_screen->answer();
    const QString shown =
        m_screen->isPageShown()
            ? m_state->text()
            : QStringList{answer.code, answer.message, answer.reason}.join(QLatin1Char(' '));
    m_screen->setAccessibleDescription(toast.isEmpty() ? shown : toast);
    const bool hasToken = phone.result() && phone.result()->code == QLatin1StringView("600000");
    m_diagnose->setVisible(phone.decision().verdict == phone::PhoneVerdict::Fails);
    m_showPage->setVisible(!m_folder.isEmpty() && m_session.isPageAtFault());
    m_copyBody->setEnabled(hasToken);
    m_copyBody->setToolTip(hasToken ? m_copyBody->text()
                                    : tr("No token yet: run the phone to the end."));
}

void PhonePlace::copyPicture()
{
    QGuiApplication::clipboard()->setImage(m_screen->picture());
    emit statusMessage(tr("Picture copied"));
}

void PhonePlace::copyLog()
{
    QGuiApplication::clipboard()->setText(m_result->model()->toLog());
    emit statusMessage(tr("Log copied"));
}

void PhonePlace::diagnose()
{
    emit diagnosisRequested(m_result->model()->toLog());
    emit placeRequested(QStringLiteral("diagnosis"), {});
}

/// Empty while there is no token.
QByteArray PhonePlace::backendBody() const
{
    const phone::PhoneEvent *result = m_session.phone().result();
    const QJsonValue token =
        result ? result->callback.value(QStringLiteral("token")) : QJsonValue();
    if (token.toString().isEmpty())
        return {};
    return QJsonDocument(QJsonObject{{QStringLiteral("accessToken"), token}})
        .toJson(QJsonDocument::Compact);
}

void PhonePlace::copyBody()
{
    const QByteArray body = backendBody();
    if (body.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(body));
    emit statusMessage(tr("Body copied with its token"));
}

void PhonePlace::retranslate()
{
    const auto name = [](QAction *action, const QString &text) {
        action->setText(text);
        action->setToolTip(text);
    };
    name(m_run, tr("Run to the end"));
    name(m_again, tr("Again"));
    name(m_back, tr("Back"));
    name(m_turn, tr("Turn the phone"));
    name(m_dark, tr("Dark mode of the phone"));
    name(m_picture, tr("Copy picture of the phone"));
    name(m_copyLog, tr("Copy as log"));
    name(m_copyBody, tr("Copy for backend"));
    name(m_saveCase, tr("Save an evidence file…"));
    name(m_saveSuite, tr("Save as suite…"));
    name(m_diagnose, tr("Open in Diagnose"));
    name(m_copyRows, tr("Copy row"));
    name(m_showPage, tr("Show on the page"));
    m_tokenHead->setTitle(tr("Token clocks"));
    m_tokenHead->setDetail(tr("each carrier's token has a life of its own and works once"));
    m_clockHead->setTitle(tr("Sandbox clock"));
    m_clockHead->setDetail(tr("moves the sandbox only, not this machine"));
    m_screen->setAccessibleName(tr("Virtual phone"));
    showState();
    emit titleChanged();
}

void PhonePlace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Place::changeEvent(event);
}

} // namespace numauth::ui
