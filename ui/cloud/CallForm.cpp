#include "ui/cloud/CallForm.h"

#include "models/cloud/ParameterCheck.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CarrierWords.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Icons.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

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
    m_folds.clear();
    fill();
}

std::optional<CallForm::Fold> CallForm::foldOf(const Parameter &parameter)
{
    if (parameter.isGatewayLeftover)
        return LeftoverFold;
    if (parameter.requirement == cloud::Requirement::Optional)
        return OptionalFold;
    return std::nullopt;
}

void CallForm::fill()
{
    const QMap<QString, QString> kept = values();
    m_rows.clear();
    m_mintTools.clear();
    m_folds.clear();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_operation)
        return;
    for (const Parameter &parameter : m_operation->parameters) {
        if (!foldOf(parameter))
            addRow(parameter, m_layout);
    }
    addFolds();
    m_layout->addStretch();
    for (auto entry = kept.constBegin(); entry != kept.constEnd(); ++entry)
        setValue(entry.key(), entry.value());
}

/// The heads of the folds share a line: they must not cost the answer its room.
void CallForm::addFolds()
{
    auto *heads = new QWidget;
    auto *line = new QHBoxLayout(heads);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_layout->addWidget(heads);
    for (const Fold fold : {OptionalFold, LeftoverFold}) {
        QToolButton *head = makeFoldHead(fold);
        QWidget *body = makeFoldBody(fold);
        connect(head, &QToolButton::toggled, body, [head, body](bool isOpen) {
            head->setIcon(themeIcon(isOpen ? QStringLiteral("chevron-down")
                                           : QStringLiteral("chevron-right")));
            body->setVisible(isOpen);
        });
        line->addWidget(head);
        m_layout->addWidget(body);
        m_folds << head;
    }
    line->addStretch();
}

QToolButton *CallForm::makeFoldHead(Fold fold) const
{
    const auto count = static_cast<int>(
        std::ranges::count(m_operation->parameters, std::optional(fold), &CallForm::foldOf));
    const bool isOptional = fold == OptionalFold;
    auto *head = new QToolButton;
    head->setObjectName(isOptional ? QStringLiteral("cloud.fold.optional")
                                   : QStringLiteral("cloud.fold.leftovers"));
    head->setText(isOptional ? tr("%n optional", nullptr, count)
                             : tr("%n left over from the gateway", nullptr, count));
    head->setIcon(themeIcon(QStringLiteral("chevron-right")));
    head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    head->setCheckable(true);
    head->setVisible(count > 0);
    setButtonKind(head, ButtonKind::Quiet);
    setSmallButton(head);
    return head;
}

QWidget *CallForm::makeFoldBody(Fold fold)
{
    auto *body = new QWidget;
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m_layout->spacing());
    for (const Parameter &parameter : m_operation->parameters) {
        if (foldOf(parameter) == fold)
            addRow(parameter, rows);
    }
    body->hide();
    return body;
}

void CallForm::openFoldOf(const QString &name)
{
    const Parameter *parameter = m_operation->parameter(name);
    const std::optional<Fold> fold = parameter ? foldOf(*parameter) : std::nullopt;
    if (fold)
        m_folds.at(*fold)->setChecked(true);
}

QWidget *CallForm::makeEditor(const Parameter &parameter)
{
    if (!parameter.allowedValues.isEmpty() || parameter.type == cloud::ParameterType::Boolean) {
        auto *combo = new QComboBox;
        combo->addItem(QString());
        combo->addItems(parameter.type == cloud::ParameterType::Boolean
                            ? QStringList{QStringLiteral("true"), QStringLiteral("false")}
                            : parameter.allowedValues);
        connect(combo, &QComboBox::currentIndexChanged, this, &CallForm::edited);
        return combo;
    }
    auto *line = new QLineEdit;
    line->setPlaceholderText(parameter.example);
    if (parameter.sensitivity == cloud::Sensitivity::Secret)
        line->setEchoMode(QLineEdit::Password);
    connect(line, &QLineEdit::textChanged, this, &CallForm::edited);
    connect(line, &QLineEdit::returnPressed, this, &CallForm::sendRequested);
    return line;
}

void CallForm::addRow(const Parameter &parameter, QVBoxLayout *layout)
{
    QWidget *editor = makeEditor(parameter);
    editor->setObjectName(QStringLiteral("cloud.parameter.%1").arg(parameter.name));
    editor->setToolTip(parameter.constraints.text());
    const bool isMust = parameter.requirement == cloud::Requirement::Always;
    auto *row =
        new FormRow(isMust ? parameter.name + QStringLiteral(" *") : parameter.name, editor);
    row->setLabelWidth(labelWidth);
    row->setHint(parameter.meaning.text());
    if (parameter.sensitivity == cloud::Sensitivity::Token)
        addMint(parameter, row);
    layout->addWidget(row);
    m_rows.insert(parameter.name, row);
}

void CallForm::addMint(const Parameter &parameter, FormRow *row)
{
    auto *carrier = new QComboBox;
    carrier->setObjectName(QStringLiteral("cloud.carrier"));
    carrier->addItems(shortCarrierNames());
    carrier->setCurrentIndex(static_cast<int>(m_carrier));
    carrier->setAccessibleName(tr("Carrier of minted tokens"));
    carrier->setToolTip(carrier->accessibleName());
    connect(carrier, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_carrier = static_cast<sandbox::Carrier>(index); });
    auto *mint = new QPushButton(tr("Mint one"));
    mint->setObjectName(QStringLiteral("cloud.mint.%1").arg(parameter.name));
    mint->setToolTip(tr("Let the sandbox issue a fresh single-use token, as a phone would get it"));
    connect(mint, &QPushButton::clicked, this,
            [this, name = parameter.name] { emit mintRequested(name); });
    for (QWidget *tool : QList<QWidget *>{carrier, mint}) {
        row->addWidget(tool);
        tool->setVisible(m_mintsTokens);
        m_mintTools << tool;
    }
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
    if (!value.isEmpty())
        openFoldOf(name);
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
    for (QWidget *tool : std::as_const(m_mintTools))
        tool->setVisible(mints);
}

bool CallForm::check()
{
    for (FormRow *row : std::as_const(m_rows))
        row->clearError();
    bool isSendable = true;
    for (const Finding &finding : cloud::checkParameters(*m_operation, values())) {
        if (FormRow *row = m_rows.value(finding.subject)) {
            row->setError(finding.message.text());
            openFoldOf(finding.subject);
        }
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
