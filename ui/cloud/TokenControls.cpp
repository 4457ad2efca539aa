#include "ui/cloud/TokenControls.h"

#include "models/base/Redactor.h"
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
    : QWidget(parent), m_sandbox(sandbox), m_list(new QListWidget)
{
    m_list->setObjectName(QStringLiteral("cloud.sandbox.tokenList"));
    m_list->setItemDelegate(new RowDelegate(RowDelegate::Compact, m_list));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const QString value = item->data(Qt::UserRole).toString();
        if (value.isEmpty())
            return;
        QGuiApplication::clipboard()->setText(value);
        emit statusMessage(tr("Copied."));
    });
}

void TokenControls::showState()
{
    m_list->setAccessibleName(tr("Tokens and codes"));
    if (!isVisible())
        return;
    const int chosen = m_list->currentRow();
    m_list->clear();
    addTokens();
    addMessages();
    if (m_list->count() == 0) {
        auto *none = new QListWidgetItem(
            tr("No valid token and no code. Mint one at a token field of the form."), m_list);
        none->setFlags(Qt::ItemIsEnabled);
    }
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
