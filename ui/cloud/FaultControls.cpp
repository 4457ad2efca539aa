#include "ui/cloud/FaultControls.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chip.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr int latencyWidth = 106;
constexpr int figureWidth = 82;
const QString latencyKind = QStringLiteral("latency");
const QString codeKind = QStringLiteral("code:");

QHBoxLayout *row(const QList<QWidget *> &widgets)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    for (QWidget *widget : widgets)
        line->addWidget(widget, qobject_cast<QLineEdit *>(widget) ? 1 : 0);
    line->addStretch();
    return line;
}

} // namespace

FaultControls::FaultControls(sandbox::SandboxServer &sandbox,
                             const cloud::OperationTable &operations, QWidget *parent)
    : QWidget(parent), m_sandbox(sandbox), m_operations(operations), m_operation(new QComboBox),
      m_kind(new QComboBox), m_code(new QLineEdit), m_latency(new QSpinBox),
      m_sigma(new QDoubleSpinBox), m_probability(new QSpinBox), m_count(new QSpinBox),
      m_inject(new QPushButton), m_clear(new QPushButton), m_planned(new Chip)
{
    layOut();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FaultControls::showEditors);
    connect(m_inject, &QPushButton::clicked, this, &FaultControls::inject);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        if (const Result<> cleared = m_sandbox.setFaults({}); !cleared)
            emit failed(cleared.error());
    });
    retranslate();
}

void FaultControls::layOut()
{
    m_operation->setObjectName(QStringLiteral("cloud.sandbox.fault.operation"));
    m_operation->setMaximumWidth(190);
    m_kind->setObjectName(QStringLiteral("cloud.sandbox.fault"));
    m_code->setObjectName(QStringLiteral("cloud.sandbox.fault.code"));
    m_code->setText(QStringLiteral("isv.TOKEN_INVALID"));
    m_latency->setObjectName(QStringLiteral("cloud.sandbox.fault.latency"));
    m_latency->setRange(1, 600'000);
    m_latency->setValue(1000);
    m_sigma->setObjectName(QStringLiteral("cloud.sandbox.fault.sigma"));
    m_sigma->setRange(0, 5);
    m_sigma->setSingleStep(0.1);
    m_sigma->setDecimals(1);
    m_probability->setObjectName(QStringLiteral("cloud.sandbox.fault.probability"));
    m_probability->setRange(1, 100);
    m_probability->setValue(100);
    m_count->setObjectName(QStringLiteral("cloud.sandbox.fault.count"));
    m_count->setRange(0, 1'000'000);
    m_count->setValue(1);
    m_inject->setObjectName(QStringLiteral("cloud.sandbox.inject"));
    m_clear->setObjectName(QStringLiteral("cloud.sandbox.clear"));
    m_latency->setFixedWidth(latencyWidth);
    m_sigma->setFixedWidth(figureWidth);
    m_probability->setFixedWidth(figureWidth);
    m_count->setFixedWidth(figureWidth);
    setSmallButton(m_inject);
    setSmallButton(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(row({m_operation, m_kind}));
    layout->addLayout(row({m_latency, m_sigma, m_code, m_probability, m_count}));
    layout->addLayout(row({m_inject, m_clear, m_planned}));
    layout->addStretch();
}

QJsonObject FaultControls::fault() const
{
    const QString kind = m_kind->currentData().toString();
    QJsonObject fault{
        {QStringLiteral("operation"), m_operation->currentData().toString()},
        {QStringLiteral("fault"), kind == codeKind ? kind + m_code->text().trimmed() : kind},
        {QStringLiteral("probability"), m_probability->value() / 100.0}};
    if (m_count->value() > 0)
        fault.insert(QStringLiteral("count"), m_count->value());
    if (kind == latencyKind) {
        fault.insert(QStringLiteral("latencyMs"), m_latency->value());
        fault.insert(QStringLiteral("sigma"), m_sigma->value());
    }
    return fault;
}

void FaultControls::inject()
{
    QJsonArray faults = m_sandbox.faults();
    faults.append(fault());
    if (const Result<> set = m_sandbox.setFaults(faults); !set)
        emit failed(set.error());
}

void FaultControls::showEditors()
{
    const QString kind = m_kind->currentData().toString();
    m_code->setVisible(kind == codeKind);
    m_latency->setVisible(kind == latencyKind);
    m_sigma->setVisible(kind == latencyKind);
}

void FaultControls::showState()
{
    const QJsonArray faults = m_sandbox.faults();
    m_planned->setVisible(!faults.isEmpty());
    m_clear->setEnabled(!faults.isEmpty());
    m_planned->setLook(
        {tr("%1 planned").arg(faults.size()), ChipLook::Shape::Tinted, Verdict::NonCompliant});
    QStringList lines;
    for (const QJsonValue &fault : faults)
        lines << QStringLiteral("%1: %2").arg(fault[QStringLiteral("operation")].toString(),
                                              fault[QStringLiteral("fault")].toString());
    m_planned->setToolTip(lines.join(QLatin1Char('\n')));
}

void FaultControls::retranslate()
{
    const int operation = qMax(0, m_operation->currentIndex());
    m_operation->clear();
    m_operation->addItem(tr("any operation"), QStringLiteral("*"));
    for (const cloud::Operation &own : m_operations.operations())
        m_operation->addItem(own.name, own.name);
    m_operation->setCurrentIndex(operation);
    const int kind = qMax(0, m_kind->currentIndex());
    m_kind->clear();
    const QList<QPair<QString, QString>> kinds{
        {tr("Late answer"), latencyKind},
        {tr("No answer"), QStringLiteral("timeout")},
        {tr("Connection broken"), QStringLiteral("reset")},
        {tr("Cut-off JSON"), QStringLiteral("malformed")},
        {QStringLiteral("HTTP 500"), QStringLiteral("http500")},
        {tr("Throttled"), QStringLiteral("throttle")},
        {tr("Any code"), codeKind}};
    for (const auto &[words, id] : kinds)
        m_kind->addItem(words, id);
    m_kind->setCurrentIndex(kind);
    m_operation->setAccessibleName(tr("Operation of the fault"));
    m_kind->setAccessibleName(tr("Kind of the fault"));
    m_code->setAccessibleName(tr("Code of the answer"));
    m_latency->setAccessibleName(tr("Delay"));
    m_latency->setSuffix(tr(" ms"));
    m_sigma->setAccessibleName(tr("Spread of the delay"));
    m_sigma->setPrefix(QStringLiteral("σ "));
    m_sigma->setToolTip(tr("Above 0 the delays are log-normal with this spread, and the time left "
                           "of it is their median"));
    m_probability->setAccessibleName(tr("Probability"));
    m_probability->setSuffix(QStringLiteral(" %"));
    m_count->setAccessibleName(tr("How often"));
    m_count->setSuffix(tr(" ×"));
    m_count->setSpecialValueText(tr("always"));
    m_inject->setText(tr("Inject"));
    m_clear->setText(tr("Clear"));
    showEditors();
    showState();
}

void FaultControls::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
