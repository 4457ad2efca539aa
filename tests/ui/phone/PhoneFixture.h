#pragma once

#include "ui/phone/PhonePlace.h"
#include "ui/phone/PhoneScreen.h"

#include <QTest>

#include <memory>

namespace numauth::ui {

/// The real place offscreen, with a sandbox of its own. A base of the test classes.
class PhoneFixture
{
protected:
    void openPlace()
    {
        m_sandbox = std::make_unique<sandbox::SandboxServer>(m_clock);
        QVERIFY(m_sandbox->start({}));
        m_place.reset(
            new PhonePlace({m_phone, m_consent, m_operations, m_errors, *m_sandbox, m_logs}));
        m_place->resize(1380, 860);
        m_place->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_place.get()));
    }
    void closePlace()
    {
        m_place.reset();
        m_sandbox.reset();
    }

    template<class T>
    T *child(const char *name) const
    {
        return m_place->findChild<T *>(QString::fromLatin1(name));
    }
    /// The codes that the SDK has returned so far.
    QStringList codes() const
    {
        QStringList codes;
        for (const phone::PhoneEvent &event : m_place->session().phone().events()) {
            if (!event.code.isEmpty())
                codes << event.code;
        }
        return codes;
    }
    void tap(const char *element)
    {
        const QRectF box = m_place->screen()->rectOf(QString::fromLatin1(element));
        QVERIFY2(!box.isEmpty(), element);
        QTest::mouseClick(m_place->screen(), Qt::LeftButton, {}, box.center().toPoint());
    }

    std::shared_ptr<const phone::PhoneTables> m_phone = *phone::PhoneTables::open();
    std::shared_ptr<const consent::ConsentTables> m_consent = *consent::ConsentTables::open();
    cloud::OperationTable m_operations = *cloud::OperationTable::open();
    cloud::ErrorTable m_errors = *cloud::ErrorTable::open();
    diagnosis::LogTables m_logs = *diagnosis::LogTables::open(m_phone->codes);
    SystemClock m_clock;
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<PhonePlace> m_place;
};

} // namespace numauth::ui
