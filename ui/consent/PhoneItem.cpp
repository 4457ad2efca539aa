#include "ui/consent/PhoneItem.h"

#include "models/consent/PagePainter.h"

namespace numauth::ui {

void PhoneItem::setLayout(const consent::PageLayout &layout, const consent::Device &device)
{
    prepareGeometryChange();
    m_layout = layout;
    m_device = device;
    update();
}

QRectF PhoneItem::screenRect() const
{
    return {0, 0, m_layout.toDp(m_layout.screen.width()), m_layout.toDp(m_layout.screen.height())};
}

QRectF PhoneItem::boundingRect() const
{
    const double bezel = consent::PagePainter::bezelWidth() + 1;
    return screenRect().adjusted(-bezel, -bezel, bezel, bezel);
}

void PhoneItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_layout.screen.isEmpty())
        return;
    const consent::PagePainter pagePainter(m_layout, m_session.page(), m_device,
                                           m_session.tables());
    pagePainter.paintFrame(*painter);
    pagePainter.paint(*painter);
}

} // namespace numauth::ui
