#include "ui/cloud/ValueCompare.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/VerdictMark.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace numauth::ui {

using cloud::SignatureCompare;
using cloud::SignatureStep;

namespace {

constexpr int leastLetters = 8;

} // namespace

ValueCompare::ValueCompare(QWidget *parent)
    : QWidget(parent), m_title(new Label), m_step(new QComboBox), m_paste(new QPushButton),
      m_own(new QPlainTextEdit), m_mark(new VerdictMark), m_result(new Label({}, TextSize::Small))
{
    m_title->setWeight(QFont::DemiBold);
    m_step->setObjectName(QStringLiteral("cloud.compare.step"));
    m_step->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_step->setMinimumContentsLength(leastLetters);
    m_own->setObjectName(QStringLiteral("cloud.compare.own"));
    m_result->setObjectName(QStringLiteral("cloud.compare.result"));
    m_own->setFont(codeFont());
    m_own->setWordWrapMode(QTextOption::WrapAnywhere);
    m_own->setTabChangesFocus(true);
    m_own->setMaximumHeight(72);
    m_result->setWordWrap(true);
    setSmallButton(m_paste);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_step, 1);
    head->addWidget(m_paste);
    auto *verdict = new QHBoxLayout;
    verdict->addWidget(m_mark, 0, Qt::AlignTop);
    verdict->addWidget(m_result, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 10);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_own);
    layout->addLayout(verdict);
    connect(m_own, &QPlainTextEdit::textChanged, this, &ValueCompare::compare);
    connect(m_step, &QComboBox::currentIndexChanged, this, &ValueCompare::compare);
    connect(m_paste, &QPushButton::clicked, this,
            [this] { m_own->setPlainText(QGuiApplication::clipboard()->text()); });
    fillSteps();
    retranslate();
}

void ValueCompare::setSteps(const cloud::SignatureSteps &steps, cloud::SignatureAlgorithm algorithm)
{
    m_steps = steps;
    const bool isOther = algorithm != m_algorithm;
    m_algorithm = algorithm;
    if (isOther)
        fillSteps();
    compare();
}

void ValueCompare::fillSteps()
{
    const QVariant chosen = m_step->count() > 0 ? m_step->currentData()
                                                : QVariant(int(SignatureStep::CanonicalRequest));
    m_step->clear();
    for (const SignatureStep step : SignatureCompare::steps(m_algorithm))
        m_step->addItem(SignatureCompare::label(step), static_cast<int>(step));
    m_step->setCurrentIndex(qMax(0, m_step->findData(chosen)));
}

void ValueCompare::compare()
{
    const QString own = m_own->toPlainText();
    if (own.isEmpty() || !m_steps) {
        m_mark->hide();
        m_result->setText(m_steps ? tr("Paste the value that your own program made.")
                                  : tr("Send a call first; its values are compared with yours."));
        m_result->setTone(Tone::Muted);
        return;
    }
    const auto step = static_cast<SignatureStep>(m_step->currentData().toInt());
    const cloud::SignatureDifference difference =
        SignatureCompare::compare(*m_steps, m_algorithm, step, own.toUtf8());
    m_mark->setVerdict(difference.isSame() ? Verdict::Ok : Verdict::Refuses);
    m_mark->show();
    m_result->setTone(Tone::Text);
    m_result->setText(difference.isSame() ? tr("The same, byte by byte.") : sentence(difference));
}

QString ValueCompare::sentence(const cloud::SignatureDifference &difference) const
{
    const auto shown = [](const QByteArray &bytes) {
        return bytes.isEmpty() ? tr("the end") : QString::fromUtf8(bytes.left(12));
    };
    const QString place = tr("Line %1, byte %2: “%3” stands there instead of “%4”.")
                              .arg(difference.line)
                              .arg(difference.column)
                              .arg(shown(difference.actual), shown(difference.expected));
    return difference.cause.isEmpty() ? place : place + QLatin1Char(' ') + difference.cause;
}

void ValueCompare::retranslate()
{
    m_title->setText(tr("4  Compare with mine"));
    m_paste->setText(tr("Paste"));
    m_step->setAccessibleName(tr("Step to compare"));
    m_own->setAccessibleName(tr("My own value"));
    fillSteps();
    compare();
}

void ValueCompare::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
