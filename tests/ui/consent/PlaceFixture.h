#pragma once

#include "models/workspace/Workspace.h"
#include "ui/consent/ConsentPlace.h"
#include "ui/consent/PageCanvas.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::ui {

/// The real place, shown offscreen on the sample workspace.
class PlaceFixture
{
public:
    PlaceFixture()
    {
        const QString folder = m_folder.filePath(QStringLiteral("示例 shop"));
        if (!workspace::Workspace::createSample(folder))
            qFatal("no sample");
        m_place = std::make_unique<ConsentPlace>(m_tables);
        m_place->resize(1372, 816);
        m_place->show();
        if (!QTest::qWaitForWindowExposed(m_place.get()))
            qFatal("no window");
        m_place->openWorkspace(folder);
        QCoreApplication::processEvents();
    }

    ConsentPlace &place() { return *m_place; }
    PageCanvas &canvas() { return *m_place->canvas(); }
    PageSession &session() { return m_place->session(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    const consent::Element *element(const char *id)
    {
        return session().layout().find(QLatin1StringView(id));
    }
    double number(const char *attribute)
    {
        return session().page().attributes.value(QLatin1StringView(attribute)).at(0).toDouble(-1);
    }

    void press(const QPoint &at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(canvas().viewport(), Qt::LeftButton, modifiers, at);
    }
    void moveTo(const QPoint &at, Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent move(QEvent::MouseMove, at, canvas().viewport()->mapToGlobal(at), Qt::NoButton,
                         Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(canvas().viewport(), &move);
    }
    void release(const QPoint &at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseRelease(canvas().viewport(), Qt::LeftButton, modifiers, at);
    }
    /// Pressed without, moved and let go with \p modifiers.
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        press(from);
        for (int step = 1; step <= 5; ++step)
            moveTo(from + (to - from) * step / 5, modifiers);
        release(to, modifiers);
    }
    /// A point of the button that nothing covers.
    QPoint buttonGrip()
    {
        const QRectF rect = canvas().viewportRect(element("loginButton")->rect);
        return QPointF(rect.left() + 20, rect.top() + 5).toPoint();
    }
    /// px of the viewport that \p dp take.
    int px(double dp) { return qRound(dp * canvas().zoom()); }

private:
    std::shared_ptr<const consent::ConsentTables> m_tables = *consent::ConsentTables::open();
    QTemporaryDir m_folder;
    std::unique_ptr<ConsentPlace> m_place;
};

} // namespace numauth::ui
