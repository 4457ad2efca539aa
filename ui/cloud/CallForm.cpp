#include "ui/cloud/CallForm.h"

#include "models/cloud/ParameterCheck.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormRow.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace numauth::ui {

using cloud::Parameter;

namespace {

constexpr int labelWidth = 150;

QString textOf(const QWidget *editor)
{
    if (const auto *combo = qobject_cast<const QComboBox *>(editor))
        return combo->currentText();
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    return line ? line->text() : QString();
}

} // namespace

CallForm::CallForm(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(12, 10, 12, 10);
    m_layout->setSpacing(6);
}

void CallForm::setOperation(const cloud::Operation &operation)
{
    m_operation = &operation;
    fill();
}

void CallForm::fill()
{
    const QMap<QString, QString> kept = values();
    m_rows.clear();
    m_mintButtons.clear();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_operation)
        return;
    // What must be sent stands first; what the gateway fills in itself is not offered.
    for (const bool isRequired : {true, false}) {
        for (const Parameter &parameter : m_operation->parameters) {
            const bool isMust = parameter.requirement != cloud::Requirement::Optional;
            if (!parameter.isGatewayLeftover && isMust == isRequired)
                addRow(parameter);
        }
    }
    m_layout->addStretch();
    for (auto entry = kept.constBegin(); entry != kept.constEnd(); ++entry)
        setValue(entry.key(), entry.value());
}

void CallForm::addRow(const Parameter &parameter)
{
    QWidget *editor = nullptr;
    if (!parameter.allowedValues.isEmpty() || parameter.type == cloud::ParameterType::Boolean) {
        auto *combo = new QComboBox;
        combo->addItem(QString());
        combo->addItems(parameter.type == cloud::ParameterType::Boolean
                            ? QStringList{QStringLiteral("true"), QStringLiteral("false")}
                            : parameter.allowedValues);
        connect(combo, &QComboBox::currentIndexChanged, this, &CallForm::edited);
        editor = combo;
    } else {
        auto *line = new QLineEdit;
        line->setPlaceholderText(parameter.example);
        if (parameter.sensitivity == cloud::Sensitivity::Secret)
            line->setEchoMode(QLineEdit::Password);
        connect(line, &QLineEdit::textChanged, this, &CallForm::edited);
        connect(line, &QLineEdit::returnPressed, this, &CallForm::sendRequested);
        editor = line;
    }
    editor->setObjectName(QStringLiteral("cloud.parameter.%1").arg(parameter.name));
    editor->setToolTip(parameter.constraints.text());
    const bool isMust = parameter.requirement == cloud::Requirement::Always;
    auto *row =
        new FormRow(isMust ? parameter.name + QStringLiteral(" *") : parameter.name, editor);
    row->setLabelWidth(labelWidth);
    row->setHint(parameter.meaning.text());
    if (parameter.sensitivity == cloud::Sensitivity::Token) {
        auto *mint = new QPushButton(tr("Mint one"));
        mint->setObjectName(QStringLiteral("cloud.mint.%1").arg(parameter.name));
        mint->setToolTip(
            tr("Let the sandbox issue a fresh single-use token, as a phone would get it"));
        connect(mint, &QPushButton::clicked, this,
                [this, name = parameter.name] { emit mintRequested(name); });
        row->addWidget(mint);
        mint->setVisible(m_mintsTokens);
        m_mintButtons << mint;
    }
    m_layout->addWidget(row);
    m_rows.insert(parameter.name, row);
}

QMap<QString, QString> CallForm::values() const
{
    QMap<QString, QString> values;
    for (auto row = m_rows.constBegin(); row != m_rows.constEnd(); ++row) {
        const QString text = textOf(row.value()->editor());
        if (!text.isEmpty())
            values.insert(row.key(), text);
    }
    return values;
}

void CallForm::setValue(const QString &name, const QString &value)
{
    const FormRow *row = m_rows.value(name);
    if (!row)
        return;
    if (auto *line = qobject_cast<QLineEdit *>(row->editor()))
        line->setText(value);
    else if (auto *combo = qobject_cast<QComboBox *>(row->editor()))
        combo->setCurrentText(value);
}

void CallForm::setHint(const QString &name, const QString &hint)
{
    const cloud::Parameter *parameter = m_operation ? m_operation->parameter(name) : nullptr;
    FormRow *row = m_rows.value(name);
    if (row && parameter)
        row->setHint(hint.isEmpty() ? parameter->meaning.text() : hint);
}

void CallForm::setMintsTokens(bool mints)
{
    m_mintsTokens = mints;
    for (QPushButton *button : std::as_const(m_mintButtons))
        button->setVisible(mints);
}

bool CallForm::check()
{
    for (FormRow *row : std::as_const(m_rows))
        row->clearError();
    bool isSendable = true;
    for (const Finding &finding : cloud::checkParameters(*m_operation, values())) {
        if (FormRow *row = m_rows.value(finding.subject))
            row->setError(finding.message.text());
        isSendable = isSendable && finding.severity != Severity::Error;
    }
    return isSendable;
}

void CallForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
