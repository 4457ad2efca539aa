#include "ui/diagnosis/ChainView.h"

#include "ui/diagnosis/DiagnosisWords.h"
#include "ui/diagnosis/WrappingLabel.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QLayoutItem>
#include <QVBoxLayout>

#include <memory>

namespace numauth::ui {

using namespace diagnosis;

namespace {
/// Characters of a line of the log that a box shows.
constexpr qsizetype longest = 60;
} // namespace

ChainView::ChainView(const codes::CodeTable &codes, QWidget *parent)
    : QWidget(parent), m_codes(codes), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void ChainView::add(const QString &head, const QString &text, const QString &detail, bool isCause)
{
    if (m_layout->count() > 0)
        m_layout->addWidget(new Label(QStringLiteral("›"), TextSize::Section, Tone::Muted));
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(1);
    layout->addWidget(new Label(head, TextSize::Tiny, isCause ? Tone::Refuse : Tone::Muted));
    QString shown = text.size() > longest ? text.left(longest) + QChar(u'…') : text;
    // Hosts and classes may break after a dot.
    shown.replace(QLatin1Char('.'), QStringLiteral(".\u200b"));
    auto *strong = new WrappingLabel(shown);
    strong->setToolTip(text.size() > longest ? text : QString());
    strong->setTone(isCause ? Tone::Refuse : Tone::Text);
    strong->setWeight(QFont::DemiBold);
    layout->addWidget(strong);
    if (!detail.isEmpty()) {
        auto *second = new WrappingLabel(detail);
        second->setTextSize(TextSize::Small);
        second->setTone(Tone::Muted);
        layout->addWidget(second);
    }
    layout->addStretch();
    card->setMinimumWidth(92);
    m_layout->addWidget(card, isCause ? 2 : 1);
}

void ChainView::present(const LogEvents &log, const Diagnosis &diagnosis)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (diagnosis.event >= 0 && diagnosis.event < log.events.size()) {
        const LogEvent &event = log.events.at(diagnosis.event);
        for (const ChainLink &link : event.chain) {
            const codes::CodeRow *row = rowOf(event, link, m_codes);
            const QString words = row ? row->meaning.meaning.text() : link.message;
            add(DiagnosisWords::layer(event, link.layer), link.code.isEmpty() ? words : link.code,
                link.code.isEmpty() ? QString() : words);
        }
    }
    for (const LogSign &sign : log.signs) {
        if (!diagnosis.places.contains(sign.range))
            continue;
        add(tr("System log"), sign.text, tr("line %1").arg(sign.range.line));
        break;
    }
    if (!diagnosis.isUnknown())
        add(tr("Cause"), diagnosis.title.text(), DiagnosisWords::likelihood(diagnosis), true);
    setVisible(m_layout->count() > 1);
}

} // namespace numauth::ui
