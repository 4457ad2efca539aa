#include "ui/consent/FixCard.h"

#include "ui/widgets/Chip.h"
#include "ui/widgets/Label.h"

#include <QGridLayout>
#include <QRadioButton>

namespace numauth::ui {

FixCard::FixCard(QWidget *parent)
    : Card(Ground::Surface, parent), m_radio(new QRadioButton), m_title(new Label),
      m_cells(new Chip), m_values(new Label({}, TextSize::Small, Tone::Muted))
{
    m_title->setWeight(QFont::DemiBold);
    m_title->setWordWrap(true);
    m_values->setIsCode(true);
    m_values->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 10, 14, 10);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_radio, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_cells, 0, 2, Qt::AlignTop);
    grid->addWidget(m_values, 1, 1, 1, 2);
    connect(m_radio, &QRadioButton::toggled, this,
            [this](bool isOn) { setGround(isOn ? Ground::Selected : Ground::Surface); });
}

void FixCard::setTexts(const QString &title, const QString &values, const ChipLook &cells)
{
    m_title->setText(title);
    m_values->setText(values);
    m_cells->setLook(cells);
    m_radio->setAccessibleName(title);
    m_radio->setAccessibleDescription(values);
}

void FixCard::mousePressEvent(QMouseEvent *)
{
    m_radio->setFocus();
    m_radio->setChecked(true);
}

} // namespace numauth::ui
