#include "ui/consent/PhoneView.h"

#include "models/consent/PagePainter.h"
#include "ui/widgets/Theme.h"

#include <QPainter>

#include <algorithm>

namespace numauth::ui {

PhoneView::PhoneView(const consent::ConsentTables &tables, QWidget *parent)
    : QWidget(parent), m_tables(tables)
{
    setMinimumSize(160, 200);
}

void PhoneView::showCell(const consent::ConsentPage &page, const consent::Device *device,
                         const consent::CellState &state)
{
    m_page = page;
    m_device = device ? std::optional(*device) : std::nullopt;
    m_layout = consent::PageLayout();
    m_findings.clear();
    if (m_device) {
        m_layout = layOut(m_page, *m_device, state, m_tables);
        m_findings = checkLayout(m_page, m_layout, m_tables);
    }
    update();
}

void PhoneView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).desk);
    if (!m_device || m_layout.screen.isEmpty())
        return;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const double bezel = consent::PagePainter::bezelWidth() + 2;
    const double width = m_layout.toDp(m_layout.screen.width());
    const double height = m_layout.toDp(m_layout.screen.height());
    const double scale = std::min((this->width() - 24) / (width + 2 * bezel),
                                  (this->height() - 16) / (height + 2 * bezel));
    painter.translate((this->width() - width * scale) / 2, (this->height() - height * scale) / 2);
    painter.scale(scale, scale);
    consent::PagePainter::paintPhone(painter, m_layout, m_page, *m_device, m_tables, m_findings);
}

} // namespace numauth::ui
