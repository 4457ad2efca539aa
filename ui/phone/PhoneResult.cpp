#include "ui/phone/PhoneResult.h"

#include "ui/phone/PhoneEventModel.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/VerdictBanner.h"

#include <QEvent>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

Verdict verdictOf(phone::PhoneVerdict verdict)
{
    using enum phone::PhoneVerdict;
    switch (verdict) {
    case Works:
        return Verdict::Ok;
    case Warns:
        return Verdict::NonCompliant;
    case CannotTell:
        return Verdict::CannotTell;
    case Fails:
        break;
    }
    return Verdict::Refuses;
}

/// The listener's method that Android calls for \p event.
QString listenerOf(const phone::PhoneEvent &event)
{
    if (event.code.startsWith(QLatin1StringView("7")))
        return QStringLiteral("onClick");
    return event.kind == phone::PhoneEvent::Kind::Bad ? QStringLiteral("onTokenFailed")
                                                      : QStringLiteral("onTokenSuccess");
}

CodeView *makeCode(const char *name)
{
    auto *view = new CodeView(CodeLanguage::Json);
    view->setObjectName(QString::fromLatin1(name));
    view->setShowsNumbers(false);
    view->setFrameShape(QFrame::NoFrame);
    return view;
}

} // namespace

PhoneResult::PhoneResult(PhoneSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new PhoneEventModel(session, this)),
      m_tabs(new TabHead), m_stack(new QStackedWidget), m_table(new TableView),
      m_banner(new VerdictBanner(VerdictBanner::Layout::Block)), m_callbackHead(new DockHead),
      m_callback(makeCode("phone.callback")), m_callbacks(makeCode("phone.callbacks")),
      m_backend(makeCode("phone.backend")), m_backendPane(new QWidget)
{
    m_banner->setObjectName(QStringLiteral("phone.verdict"));
    m_tabs->tabs()->setUsesScrollButtons(false);
    for (int tab = 0; tab < 3; ++tab)
        m_tabs->tabs()->addTab({});
    m_stack->addWidget(makeEvents());
    m_stack->addWidget(m_callbacks);
    m_stack->addWidget(makeBackend());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    connect(m_tabs->tabs(), &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PhoneResult::showCallback);
    connect(m_table, &TableView::opened, this, [this](const QModelIndex &index) {
        if (const phone::PhoneEvent *event = m_model->event(index.row()))
            emit eventOpened(*event);
    });
    connect(&m_session, &PhoneSession::changed, this, &PhoneResult::showEvents);
    retranslate();
}

QWidget *PhoneResult::makeBackend()
{
    auto *layout = new QVBoxLayout(m_backendPane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_backend, 1);
    return m_backendPane;
}

void PhoneResult::setForward(QWidget *forward)
{
    m_backendPane->layout()->addWidget(forward);
}

void PhoneResult::setServer(QWidget *server)
{
    m_tabs->tabs()->addTab(tr("Server"));
    m_stack->addWidget(server);
}

QWidget *PhoneResult::makeEvents()
{
    m_table->setObjectName(QStringLiteral("phone.events"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSortingEnabled(false);
    const QList<int> widths{86, 92, 178, 230, 60};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(PhoneEventModel::NoteColumn, QHeaderView::Stretch);
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_callbackHead);
    layout->addWidget(m_callback, 2);
    return pane;
}

void PhoneResult::showEvents()
{
    const int last = m_model->rowCount() - 1;
    if (last >= 0) {
        m_table->setCurrentIndex(m_model->index(last, 0));
        m_table->scrollToBottom();
    }
    showCallback();
    showVerdict();
    showTexts();
}

void PhoneResult::showCallback()
{
    const phone::PhoneEvent *event = m_model->event(m_table->currentIndex().row());
    const QString text = event ? callbackText(*event) : QString();
    m_callback->setCode(text);
    m_callbackHead->setTitle(event && !text.isEmpty() ? listenerOf(*event) : tr("No callback"));
    m_callbackHead->setDetail(
        event && !event->isDelivered ? tr("logged by the SDK; the app is not called") : QString());
}

void PhoneResult::showVerdict()
{
    const phone::PhoneDecision &decision = m_session.phone().decision();
    QStringList why;
    for (const phone::PhoneRule *rule : decision.why) {
        if (decision.deciding || rule->effect == phone::RuleEffect::Warns)
            why << rule->message.text().toHtmlEscaped();
    }
    if (why.isEmpty() && !decision.why.isEmpty())
        why << decision.why.first()->message.text().toHtmlEscaped();
    const QString changes = phone::changeText(m_session.changes()).text().toHtmlEscaped();
    if (!changes.isEmpty())
        why << tr("To make it work: %1.").arg(changes);
    const QHash<phone::PhoneVerdict, QString> heads{
        {phone::PhoneVerdict::Works, tr("Login works")},
        {phone::PhoneVerdict::Warns, tr("Works, with a risk")},
        {phone::PhoneVerdict::CannotTell, tr("Cannot be told")},
        {phone::PhoneVerdict::Fails, tr("Login fails")}};
    m_banner->setVerdict(verdictOf(decision.verdict), heads.value(decision.verdict),
                         why.join(QLatin1Char(' ')));
}

void PhoneResult::showTexts()
{
    QString callbacks;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const phone::PhoneEvent &event = *m_model->event(row);
        if (!event.callback.isEmpty() && event.isDelivered)
            callbacks += QStringLiteral("// %1\n%2\n").arg(listenerOf(event), callbackText(event));
    }
    m_callbacks->setCode(callbacks);
    const phone::PhoneEvent *result = m_session.phone().result();
    const QString handed = result ? callbackText(*result) : QString();
    const QString token =
        QJsonDocument::fromJson(handed.toUtf8()).object().value(QStringLiteral("token")).toString();
    m_backend->setCode(token.isEmpty()
                           ? QStringLiteral("// ") + tr("There is no token to hand over.")
                           : QStringLiteral("{\n    \"accessToken\": \"%1\"\n}").arg(token));
}

void PhoneResult::retranslate()
{
    m_tabs->tabs()->setTabText(0, tr("Events"));
    m_tabs->tabs()->setTabText(1, tr("SDK callbacks"));
    m_tabs->tabs()->setTabText(2, tr("For the backend"));
    if (m_tabs->tabs()->count() > 3)
        m_tabs->tabs()->setTabText(3, tr("Server"));
    m_table->setAccessibleName(tr("Events"));
    m_callback->setAccessibleName(tr("Callback of the chosen event"));
    m_callbacks->setAccessibleName(tr("SDK callbacks"));
    m_backend->setAccessibleName(tr("For the backend"));
    m_table->setEmptyText(tr("Nothing happened yet."));
    m_model->retranslate();
    showEvents();
}

void PhoneResult::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
