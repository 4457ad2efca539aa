#include "ui/cloud/TokenControls.h"

#include "models/base/Redactor.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QListWidget>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr qsizetype shownTokens = 200;

} // namespace

TokenControls::TokenControls(sandbox::SandboxServer &sandbox, QWidget *parent)
    : QWidget(parent), m_sandbox(sandbox), m_list(new QListWidget),
      m_none(new Label({}, TextSize::Small, Tone::Muted))
{
    m_list->setObjectName(QStringLiteral("cloud.sandbox.tokenList"));
    m_list->setItemDelegate(new RowDelegate(RowDelegate::Compact, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addWidget(m_none);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        QGuiApplication::clipboard()->setText(item->data(Qt::UserRole).toString());
        emit statusMessage(tr("Copied."));
    });
}

void TokenControls::showState()
{
    m_list->setAccessibleName(tr("Tokens and codes"));
    m_none->setText(tr("No valid token and no code. Mint one at a token field of the form."));
    if (!isVisible())
        return;
    const int chosen = m_list->currentRow();
    m_list->clear();
    addTokens();
    addMessages();
    m_list->setVisible(m_list->count() > 0);
    m_none->setVisible(m_list->count() == 0);
    m_list->setCurrentRow(chosen);
}

void TokenControls::addTokens()
{
    const QDateTime now = m_sandbox.carrierTime();
    const QList<sandbox::Token> tokens = m_sandbox.validTokens();
    for (const sandbox::Token &token : tokens.mid(0, shownTokens)) {
        auto *item = new QListWidgetItem(
            Redactor::mark(sandbox::carrierName(token.carrier).toLower(), Secret(token.value)),
            m_list);
        item->setData(IsCodeRole, true);
        item->setData(DetailRole, sandbox::tokenKindName(token.kind));
        item->setData(TrailingRole, tr("%1 s left").arg(now.secsTo(token.expiresAt)));
        item->setData(Qt::UserRole, token.value);
        item->setToolTip(tr("A double click copies the token."));
    }
}

/// Reading them is the purpose: no phone shows the codes of the sandbox.
void TokenControls::addMessages()
{
    const auto told = m_sandbox.administer("GET messages");
    const QJsonArray messages =
        told ? told->value(QStringLiteral("messages")).toArray() : QJsonArray();
    for (const QJsonValue &message : messages) {
        if (message[QStringLiteral("spent")].toBool())
            continue;
        const QString code = message[QStringLiteral("code")].toString();
        auto *item = new QListWidgetItem(tr("SMS code %1").arg(code), m_list);
        item->setData(DetailRole, message[QStringLiteral("phone")].toString());
        item->setData(Qt::UserRole, code);
    }
}

void TokenControls::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showState();
    QWidget::changeEvent(event);
}

void TokenControls::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showState();
}

} // namespace numauth::ui
