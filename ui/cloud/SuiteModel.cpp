#include "ui/cloud/SuiteModel.h"

#include "ui/widgets/RowDelegate.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace numauth::ui {

SuiteModel::SuiteModel(const cloud::OperationTable &operations, QObject *parent)
    : QStandardItemModel(parent), m_operations(operations)
{
}

void SuiteModel::openWorkspace(const QString &folder)
{
    m_folder = folder;
    m_entries.clear();
    reload();
}

void SuiteModel::reload()
{
    QStringList files;
    if (!m_folder.isEmpty()) {
        const QDir suites(QDir(m_folder).filePath(QStringLiteral("suites")));
        for (const QString &name : suites.entryList({QStringLiteral("*.json")}, QDir::Files))
            files << suites.absoluteFilePath(name);
    }
    for (const Entry &opened : m_entries) {
        if (!files.contains(opened.file) && QFileInfo::exists(opened.file))
            files << opened.file;
    }
    m_entries.clear();
    for (const QString &file : files)
        m_entries.push_back({file, cloud::CallSuite::open(file, m_operations)});
    show();
}

QModelIndex SuiteModel::add(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    if (std::ranges::find(m_entries, path, &Entry::file) == m_entries.end()) {
        m_entries.push_back({path, cloud::CallSuite::open(path, m_operations)});
        show();
    }
    const auto found = std::ranges::find(m_entries, path, &Entry::file);
    return index(static_cast<int>(found - m_entries.begin()), 0);
}

void SuiteModel::show()
{
    clear();
    for (const Entry &own : m_entries) {
        auto *row = new QStandardItem(own.suite ? own.suite->name()
                                                : QFileInfo(own.file).completeBaseName());
        row->setEditable(false);
        row->setToolTip(QDir::toNativeSeparators(own.file));
        if (!own.suite) {
            row->setData(static_cast<int>(Verdict::Refuses), VerdictRole);
            row->setToolTip(own.suite.error().message);
            appendRow(row);
            continue;
        }
        row->setData(true, IsBoldRole);
        const auto rows = own.suite->rows().size();
        row->setData(rows > 1 ? QStringLiteral("%1 × %2").arg(own.suite->steps().size()).arg(rows)
                              : QString::number(own.suite->steps().size()),
                     DetailRole);
        for (const cloud::SuiteStep &step : own.suite->steps()) {
            auto *child = new QStandardItem(step.name);
            child->setEditable(false);
            child->setToolTip(step.operation);
            if (step.name != step.operation)
                child->setData(step.operation, DetailRole);
            row->appendRow(child);
        }
        appendRow(row);
    }
}

const SuiteModel::Entry *SuiteModel::entry(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const int row = index.parent().isValid() ? index.parent().row() : index.row();
    return &m_entries.at(static_cast<size_t>(row));
}

QString SuiteModel::file(const QModelIndex &index) const
{
    const Entry *own = entry(index);
    return own ? own->file : QString();
}

const cloud::CallSuite *SuiteModel::suite(const QModelIndex &index) const
{
    const Entry *own = entry(index);
    return own && own->suite ? &*own->suite : nullptr;
}

std::optional<cloud::SuiteStep> SuiteModel::step(const QModelIndex &index) const
{
    const cloud::CallSuite *own = suite(index);
    if (!own || !index.parent().isValid())
        return std::nullopt;
    return own->steps().at(index.row());
}

QString SuiteModel::problem(const QModelIndex &index) const
{
    const Entry *own = entry(index);
    return own && !own->suite ? own->suite.error().message : QString();
}

} // namespace numauth::ui
