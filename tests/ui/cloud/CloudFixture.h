#pragma once

#include "ui/cloud/CloudPlace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::ui {

/// The real place offscreen, with a sandbox and a folder of its own. A base of the test classes.
class CloudFixture
{
protected:
    void openPlace()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_sandbox = std::make_unique<sandbox::SandboxServer>(m_clock);
        QVERIFY(m_sandbox->start({}));
        m_place = std::make_unique<CloudPlace>(m_operations, m_errors, *m_sandbox, nullptr,
                                               inFolder("live.json"));
        m_place->resize(1372, 816);
        m_place->show();
    }

    template<class T>
    T *child(const char *name) const
    {
        return m_place->findChild<T *>(QString::fromLatin1(name));
    }
    QString inFolder(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }

    /// Sends what the form holds and waits for the answer.
    void send()
    {
        QSignalSpy answered(m_place.get(), &CloudPlace::answered);
        m_place->runAction()->trigger();
        QVERIFY(!answered.isEmpty() || answered.wait(10000));
    }

    cloud::OperationTable m_operations = *cloud::OperationTable::open();
    cloud::ErrorTable m_errors = *cloud::ErrorTable::open();
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<CloudPlace> m_place;
};

} // namespace numauth::ui
