#include "ui/consent/PhonePair.h"

#include "ui/consent/ConsentVerdict.h"
#include "ui/consent/PhoneView.h"
#include "ui/widgets/Label.h"

#include <QGridLayout>

namespace numauth::ui {

namespace {

QString deviceText(const consent::Device &device)
{
    const QString height =
        device.height() ? QString::number(qRound(*device.height())) : QStringLiteral("–");
    return QStringLiteral("%1 · %2×%3 %4")
        .arg(device.name(), QString::number(qRound(device.width())), height,
             unitOf(device.platform));
}

} // namespace

PhonePair::PhonePair(const consent::ConsentTables &tables, const QString &leftHead,
                     const QString &rightHead)
    : Pane(Ground::Desk)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setRowStretch(1, 1);
    for (int index = 0; index < 2; ++index) {
        const QString &head = index == 0 ? leftHead : rightHead;
        const Column made{new PhoneView(tables), new Label,
                          new Label({}, TextSize::Small, Tone::Muted)};
        auto *title = new Label(head);
        title->setWeight(QFont::DemiBold);
        made.words->setWeight(QFont::DemiBold);
        made.words->setElides(true);
        made.caption->setElides(true);
        made.phone->setAccessibleName(head);
        grid->addWidget(title, 0, index, Qt::AlignHCenter);
        grid->addWidget(made.phone, 1, index);
        grid->addWidget(made.words, 2, index, Qt::AlignHCenter);
        grid->addWidget(made.caption, 3, index, Qt::AlignHCenter);
        m_columns.at(static_cast<size_t>(index)) = made;
    }
}

void PhonePair::show(Side side, const consent::ConsentPage &page, const consent::Device *device,
                     const consent::CellState &state)
{
    const Column &shown = column(side);
    shown.phone->showCell(page, device, state);
    shown.caption->setText(device ? deviceText(*device) : QString());
    const Verdict verdict = markOf(consent::worstVerdict(shown.phone->findings()));
    const QString distance = distanceText(shown.phone->pageLayout(), shown.phone->findings());
    shown.words->setTone(toneOf(verdict));
    shown.words->setText(distance.isEmpty()
                             ? verdictWord(verdict)
                             : QStringLiteral("%1 · %2").arg(verdictWord(verdict), distance));
    shown.words->setVisible(device != nullptr);
}

} // namespace numauth::ui
