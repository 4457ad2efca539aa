#include "ui/cloud/CloudPlace.h"

#include "ui/cloud/AnswerPanel.h"
#include "ui/cloud/CallForm.h"
#include "ui/cloud/OperationModel.h"
#include "ui/cloud/SignaturePanel.h"
#include "ui/cloud/TokenHint.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

/// The number that minted tokens stand for; no real subscriber has it.
const QString samplePhone = QStringLiteral("13800000001");
constexpr int livesIntervalMs = 1000;

const QMap<QString, sandbox::TokenKind> &tokenParameters()
{
    static const QMap<QString, sandbox::TokenKind> parameters{
        {QStringLiteral("AccessToken"), sandbox::TokenKind::AccessToken},
        {QStringLiteral("AccessCode"), sandbox::TokenKind::AccessCode},
        {QStringLiteral("SpToken"), sandbox::TokenKind::SpToken}};
    return parameters;
}

} // namespace

CloudPlace::CloudPlace(const cloud::OperationTable &operations, const cloud::ErrorTable &errors,
                       sandbox::SandboxServer &sandbox, QWidget *parent)
    : Place(parent), m_operations(operations), m_errors(errors), m_sandbox(sandbox),
      m_client(operations, errors, m_clock, cloud::randomNonce),
      m_model(new OperationModel(operations, this)), m_search(new SearchField),
      m_list(new QTreeView), m_name(new Label({}, TextSize::Section)),
      m_purpose(new Label({}, TextSize::Small, Tone::Muted)), m_effect(new Chip),
      m_endpoint(new Label({}, TextSize::Small, Tone::Muted)),
      m_signingLabel(new Label({}, TextSize::Small, Tone::Muted)), m_algorithm(new SegmentedGroup),
      m_carrierLabel(new Label({}, TextSize::Small, Tone::Muted)), m_carrier(new SegmentedGroup),
      m_form(new CallForm), m_answer(new AnswerPanel), m_signature(new SignaturePanel),
      m_send(new QAction(this))
{
    setObjectName(QStringLiteral("cloud"));
    m_send->setIcon(themeIcon(QStringLiteral("send"), IconTint::OnAccent));
    m_send->setShortcut(Qt::Key_F5);
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->addWidget(makeList());
    splitter->addWidget(makeCall());
    splitter->addWidget(m_signature);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({236, 680, 452});
    setCentralWidget(splitter);

    connect(m_send, &QAction::triggered, this, &CloudPlace::send);
    connect(m_form, &CallForm::sendRequested, this, &CloudPlace::send);
    connect(m_form, &CallForm::mintRequested, this, &CloudPlace::mint);
    connect(m_form, &CallForm::edited, this, &CloudPlace::showTokenLives);
    connect(&m_lives, &QTimer::timeout, this, &CloudPlace::showTokenLives);
    m_lives.start(livesIntervalMs);
    connect(&m_client, &cloud::ApiClient::finished, this, &CloudPlace::showAnswer);
    connect(m_search, &QLineEdit::textChanged, m_model, &OperationModel::setFilter);
    connect(m_model, &QAbstractItemModel::modelReset, m_list, &QTreeView::expandAll);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const QString name = current.data(OperationModel::OperationRole).toString();
                if (!name.isEmpty())
                    showOperation(name);
            });
    retranslate();
    openThing(QStringLiteral("GetMobile"));
}

CloudPlace::~CloudPlace() = default;

QWidget *CloudPlace::makeList()
{
    auto *rows = new RowDelegate(RowDelegate::Compact, m_list);
    rows->setHasLines(false);
    m_list->setObjectName(QStringLiteral("cloud.operations"));
    m_list->setItemDelegate(rows);
    m_list->setModel(m_model);
    m_list->setHeaderHidden(true);
    m_list->setIndentation(16);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->expandAll();
    m_search->setObjectName(QStringLiteral("cloud.search"));
    auto *pane = new Pane;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *searchBox = new QVBoxLayout;
    searchBox->setContentsMargins(8, 8, 8, 8);
    searchBox->addWidget(m_search);
    layout->addLayout(searchBox);
    layout->addWidget(m_list, 1);
    return pane;
}

QWidget *CloudPlace::makeCall()
{
    m_name->setWeight(QFont::DemiBold);
    m_endpoint->setIsCode(true);
    m_purpose->setWordWrap(true);
    m_algorithm->setObjectName(QStringLiteral("cloud.algorithm"));
    m_algorithm->addSegment(QStringLiteral("V3 SHA-256"),
                            static_cast<int>(cloud::SignatureAlgorithm::Acs3HmacSha256));
    m_algorithm->addSegment(QStringLiteral("RPC SHA-1"),
                            static_cast<int>(cloud::SignatureAlgorithm::RpcHmacSha1));
    m_carrier->setObjectName(QStringLiteral("cloud.carrier"));
    for (sandbox::Carrier carrier :
         {sandbox::Carrier::Cmcc, sandbox::Carrier::Cucc, sandbox::Carrier::Ctcc})
        m_carrier->addSegment(QString(), static_cast<int>(carrier));

    auto *send = new ActionButton(m_send, ButtonKind::Primary);
    send->setObjectName(QStringLiteral("cloud.send"));
    setButtonHint(send, QStringLiteral("F5"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->setSpacing(8);
    head->addWidget(new Chip(
        ChipLook{QStringLiteral("POST"), ChipLook::Shape::Tag, {}, false, {}, true, true}));
    head->addWidget(m_name);
    head->addWidget(m_effect);
    head->addStretch();
    head->addWidget(send);
    auto *signing = new QHBoxLayout;
    signing->setContentsMargins(12, 6, 12, 6);
    signing->setSpacing(8);
    signing->addWidget(m_signingLabel);
    signing->addWidget(m_algorithm);
    signing->addWidget(m_carrierLabel);
    signing->addWidget(m_carrier);
    signing->addStretch();
    signing->addWidget(m_endpoint);
    auto *purpose = new QVBoxLayout;
    purpose->setContentsMargins(12, 0, 12, 8);
    purpose->addWidget(m_purpose);

    auto *scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *split = new QSplitter(Qt::Vertical);
    split->setHandleWidth(1);
    split->addWidget(scroll);
    split->addWidget(m_answer);
    split->setSizes({280, 420});

    auto *pane = new Pane;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(purpose);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addLayout(signing);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(split, 1);
    return pane;
}

QString CloudPlace::title() const
{
    return tr("Test calls");
}

QList<shell::PlaceAction> CloudPlace::menuActions() const
{
    return {{shell::MenuId::Calls, m_send, false}};
}

QList<shell::Thing> CloudPlace::things() const
{
    QList<shell::Thing> things;
    for (const cloud::Operation &operation : m_operations.operations())
        things << shell::Thing{operation.name,         QStringLiteral("calls"),
                               tr("Operations"),       operation.name,
                               operation.title.text(), {operation.title.zh, operation.title.en}};
    return things;
}

void CloudPlace::openThing(const QString &id)
{
    const QModelIndex index = m_model->indexOf(id);
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

void CloudPlace::showOperation(const QString &name)
{
    m_operation = m_operations.find(name);
    if (!m_operation)
        return;
    m_name->setText(m_operation->name);
    m_purpose->setText(m_operation->purpose.text());
    m_effect->setLook({cloud::effectLabel(m_operation->effect).text(), ChipLook::Shape::Tinted,
                       m_operation->isCharged ? Verdict::NonCompliant : Verdict::Information});
    m_form->setOperation(*m_operation);
    fillReadyTokens();
    m_answer->clear();
    m_endpoint->setText(m_sandbox.isRunning() ? m_sandbox.url().toString()
                                              : tr("sandbox is stopped"));
}

void CloudPlace::send()
{
    if (!m_operation || m_client.isBusy() || !m_form->check())
        return;
    if (!m_sandbox.isRunning()) {
        m_answer->show(Result<cloud::ApiReply>(
            Error{Error::Code::Environment,
                  tr("The sandbox is stopped; start it from the status bar.")}));
        return;
    }
    cloud::ApiRequest request;
    request.operation = m_operation->name;
    request.parameters = m_form->values();
    m_send->setEnabled(false);
    m_client.send(request,
                  {QStringLiteral("sandbox"), cloud::EnvironmentKind::Sandbox, m_sandbox.url(),
                   m_sandbox.credentials()},
                  static_cast<cloud::SignatureAlgorithm>(m_algorithm->currentData().toInt()));
}

void CloudPlace::showAnswer(const Result<cloud::ApiReply> &result)
{
    m_send->setEnabled(true);
    m_answer->show(result);
    if (result)
        m_signature->show(result->steps);
    emit answered();
}

void CloudPlace::mint(const QString &parameter)
{
    const auto carrier = static_cast<sandbox::Carrier>(m_carrier->currentData().toInt());
    const sandbox::Token token = m_sandbox.mintToken(
        tokenParameters().value(parameter, sandbox::TokenKind::AccessToken), carrier, samplePhone);
    m_form->setValue(parameter, token.value);
    m_form->setValue(QStringLiteral("PhoneNumber"), samplePhone);
    emit statusMessage(
        tr("The token lives until %1 and can be used once.")
            .arg(token.expiresAt.toLocalTime().toString(QStringLiteral("HH:mm:ss"))));
}

void CloudPlace::openWorkspace(const QString &folder)
{
    m_sandbox.reset();
    m_readyTokens.clear();
    const auto scenario = sandbox::Scenario::readStart(folder, m_errors);
    if (!scenario) {
        m_answer->show(Result<cloud::ApiReply>(scenario.error()));
        return;
    }
    if (!*scenario)
        return;
    m_sandbox.apply(**scenario);
    for (const auto &ready : (*scenario)->tokens()) {
        const QString parameter = tokenParameters().key(ready.token.kind);
        if (!parameter.isEmpty() && !ready.token.value.isEmpty())
            m_readyTokens.insert(parameter, ready.token.value);
    }
    fillReadyTokens();
}

void CloudPlace::fillReadyTokens()
{
    for (auto ready = m_readyTokens.cbegin(); ready != m_readyTokens.cend(); ++ready) {
        if (m_form->values().value(ready.key()).isEmpty())
            m_form->setValue(ready.key(), ready.value());
    }
}

void CloudPlace::showTokenLives()
{
    if (!isVisible())
        return;
    const QMap<QString, QString> values = m_form->values();
    for (auto entry = tokenParameters().cbegin(); entry != tokenParameters().cend(); ++entry) {
        const auto token = m_sandbox.token(values.value(entry.key()));
        m_form->setHint(entry.key(),
                        token ? TokenHint::describe(*token, m_sandbox.carrierTime()) : QString());
    }
}

void CloudPlace::retranslate()
{
    m_send->setText(tr("Send"));
    m_send->setToolTip(tr("Sign the request and send it to the sandbox"));
    m_signingLabel->setText(tr("Signature"));
    m_carrierLabel->setText(tr("Token of"));
    for (int index = 0; index < m_carrier->count(); ++index)
        m_carrier->setSegmentText(index,
                                  TokenHint::carrierName(static_cast<sandbox::Carrier>(index)));
    m_search->setPlaceholderText(tr("Search operations"));
    m_search->setAccessibleName(tr("Search operations"));
    m_list->setAccessibleName(tr("Operations"));
    m_algorithm->setAccessibleName(tr("Signature"));
    m_carrier->setAccessibleName(tr("Carrier of minted tokens"));
    if (m_operation)
        showOperation(QString(m_operation->name));
    emit titleChanged();
}

void CloudPlace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Place::changeEvent(event);
}

} // namespace numauth::ui
