#pragma once

#include "tests/support/TestRun.h"
#include "ui/diagnosis/DiagnosisPlace.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace numauth::ui {

/// The real place offscreen, on the tables of the program.
class DiagnosisFixture
{
public:
    DiagnosisFixture()
    {
        m_place = std::make_unique<DiagnosisPlace>(
            DiagnosisPlace::Services{m_tables, m_checks, m_upgrades, {}});
        m_place->resize(1372, 830);
        m_place->show();
    }

    DiagnosisPlace &place() { return *m_place; }
    const codes::CodeTable &codes() const { return m_codes; }
    const diagnosis::LogReader &reader() const { return m_tables.reader; }
    const diagnosis::LogTables &tables() const { return m_tables; }

    template<class T>
    T *child(const char *name) const
    {
        return m_place->findChild<T *>(QString::fromLatin1(name));
    }

    /// False when the log was not shown in time.
    bool read(const QByteArray &text)
    {
        QSignalSpy shown(m_place.get(), &DiagnosisPlace::logShown);
        m_place->readText(text);
        return shown.wait(20'000);
    }
    bool readSample()
    {
        QSignalSpy shown(m_place.get(), &DiagnosisPlace::logShown);
        child<QPushButton>("diagnosis.sample")->click();
        return shown.wait(20'000);
    }
    bool examine(const QStringList &paths)
    {
        QSignalSpy shown(m_place.get(), &DiagnosisPlace::appShown);
        m_place->take(paths);
        return shown.wait(20'000);
    }
    static QString data(const char *path)
    {
        return tests::sourceFolder() + QStringLiteral("/tests/data/") + QLatin1StringView(path);
    }

private:
    template<class T>
    static T opened(Result<T> table)
    {
        if (!table)
            qFatal("%s", qPrintable(table.error().message));
        return *std::move(table);
    }

    codes::CodeTable m_codes = opened(codes::CodeTable::open());
    diagnosis::LogTables m_tables = opened(diagnosis::LogTables::open(m_codes));
    diagnosis::app::AppCheckTable m_checks = opened(diagnosis::app::AppCheckTable::open());
    diagnosis::app::UpgradeAdvice m_upgrades = opened(diagnosis::app::UpgradeAdvice::open());
    std::unique_ptr<DiagnosisPlace> m_place;
};

} // namespace numauth::ui
